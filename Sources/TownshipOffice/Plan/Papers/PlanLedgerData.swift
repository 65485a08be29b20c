import ExactNumbers
public import Governance
public import PolicyEngine

/// A plan's tasks as data, in a fixed order of keys, for `--format json`.
public enum PlanLedgerData {
    /// The data of some lines.
    ///
    /// - Parameters:
    ///   - lines: The lines.
    ///   - plan: The plan that they are of.
    ///   - day: The day on which they stand so.
    /// - Returns: Township, year, title, day, and an object for each task.
    public static func value(_ lines: [LedgerLine], of plan: OfficePlan, on day: Day) -> DataValue {
        .object([
            .init(key: "township", value: .text(plan.township)),
            .init(key: "year", value: .number(Rational(plan.plan.year))),
            .init(key: "title", value: .text(plan.plan.title)),
            .init(key: "as_of", value: .text(day.description)),
            .init(key: "open_readings", value: .number(Rational(plan.plan.openReadings.count))),
            .init(key: "tasks", value: .list(lines.map(line))),
        ])
    }

    private static func line(_ line: LedgerLine) -> DataValue {
        let (task, standing) = (line.task, line.standing)
        func texts(_ texts: [String]) -> DataValue { .list(texts.map { .text($0) }) }
        var members: [DataValue.Member] = [
            .init(key: "task", value: .text(task.number.description)),
            .init(key: "section", value: .text(line.section.title)),
            .init(key: "measure", value: .number(Rational(line.measure.number))),
            .init(key: "measure_title", value: .text(line.measure.title)),
            .init(key: "text", value: .text(task.text)),
            .init(key: "lead", value: .text(line.lead)),
            .init(key: "units", value: texts(line.cooperating)),
            .init(key: "leaders", value: texts(task.leaders)),
            .init(key: "people", value: texts(task.people)),
            .init(key: "goal", value: .text(task.goal)),
            .init(key: "state", value: .text(standing.state.rawValue)),
            .init(key: "state_name", value: .text(standing.state.chinese)),
            .init(key: "percent", value: .number(Rational(standing.percent))),
            .init(key: "reason", value: .text(standing.reason)),
            .init(key: "evidence", value: texts(standing.evidence)),
        ]
        for (key, day) in [("start", task.start), ("due", task.due)] {
            if let day { members.append(.init(key: key, value: .text(day.description))) }
        }
        return .object(members)
    }
}
