import ExactNumbers
public import Governance
public import PolicyEngine

/// The skeleton of a plan as data: sections, measures, and who answers for them.
public enum PlanImportData {
    /// The data of a plan.
    ///
    /// - Parameters:
    ///   - plan: The plan; it is shown with its confirmed readings.
    ///   - units: The names that its units bear now.
    /// - Returns: `{"sections":[{"title":…,"measures":[{"number":1,"title":…,"lead":…,"units":[…]}]}]}`, where `units` are the
    ///   others beside the leading one, in order.
    public static func value(_ plan: WorkPlan, units: UnitNames) -> DataValue {
        .object([
            .init(
                key: "sections",
                value: .list(plan.confirmed().sections.map { section($0, units) }))
        ])
    }

    private static func section(_ section: PlanSection, _ units: UnitNames) -> DataValue {
        .object([
            .init(key: "title", value: .text(section.title)),
            .init(key: "measures", value: .list(section.measures.map { measure($0, units) })),
        ])
    }

    private static func measure(_ measure: PlanMeasure, _ units: UnitNames) -> DataValue {
        .object([
            .init(key: "number", value: .number(Rational(measure.number))),
            .init(key: "title", value: .text(measure.title)),
            .init(key: "lead", value: .text(units.name(measure.lead))),
            .init(
                key: "units", value: .list(measure.cooperating.map { .text(units.name($0)) })),
        ])
    }
}
