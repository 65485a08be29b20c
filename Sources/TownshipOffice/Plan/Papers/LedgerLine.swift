public import Governance

/// A task of a plan with whom it belongs to and how it stands.
public struct LedgerLine: Sendable {
    /// The section.
    public let section: PlanSection
    /// The measure.
    public let measure: PlanMeasure
    /// The task.
    public let task: PlanTask
    /// The present name of the leading unit.
    public let lead: String
    /// The present names of the other units, in order.
    public let cooperating: [String]
    /// How it stands.
    public let standing: TaskStanding
}

extension OfficePlan {
    /// The tasks as they stand on a day, in the order of the plan.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - measure: Only tasks of this measure.
    ///   - unit: Only tasks that this unit leads or works on, by its present name.
    /// - Returns: A line for each.
    public func lines(on day: Day, measure: Int? = nil, unit: String? = nil) -> [LedgerLine] {
        plan.sections.flatMap { section in
            section.measures.filter { measure == nil || $0.number == measure }.flatMap { measure in
                measure.tasks.map { line(section, measure, $0, on: day) }
            }
        }.filter { line in
            unit == nil || line.lead == unit || line.cooperating.contains { $0 == unit }
        }
    }

    private func line(
        _ section: PlanSection, _ measure: PlanMeasure, _ task: PlanTask, on day: Day
    ) -> LedgerLine {
        let names = measure.units(of: task).map(units.name)
        return LedgerLine(
            section: section, measure: measure, task: task, lead: names.first ?? "",
            cooperating: Array(names.dropFirst()), standing: standing(of: task, on: day))
    }
}
