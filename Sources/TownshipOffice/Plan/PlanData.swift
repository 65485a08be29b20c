import ExactNumbers
public import Governance
import PolicyEngine

/// A plan as data for other programs.
public enum PlanData {
    /// `{"sections":[{"title":…,"measures":[{"number":1,"title":…,"lead":"党建办","units":["社事办",…]}]}]}` as one line.
    ///
    /// - Parameter plan: The plan.
    /// - Returns: The bytes; `units` are the cooperating ones, in the order of the plan.
    public static func bytes(_ plan: WorkPlan) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(
            .object([.init(key: "sections", value: .list(plan.sections.map(section)))]))
        writer.endLine()
        return writer.bytes
    }

    private static func section(_ section: PlanSection) -> DataValue {
        .object([
            .init(key: "title", value: .text(section.title)),
            .init(key: "measures", value: .list(section.measures.map(measure))),
        ])
    }

    private static func measure(_ measure: PlanMeasure) -> DataValue {
        .object([
            .init(key: "number", value: .number(.init(measure.number))),
            .init(key: "title", value: .text(measure.title)),
            .init(key: "lead", value: .text(measure.lead)),
            .init(key: "units", value: .list(measure.units.map { .text($0) })),
        ])
    }
}
