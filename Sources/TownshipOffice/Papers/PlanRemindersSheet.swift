import ExactNumbers
public import Governance

/// The tasks of a plan that are overdue, behind, or due soon, by the unit that leads (催办).
public struct PlanRemindersSheet {
    /// Whether anything is overdue or behind.
    public var isLate: Bool { rows.contains { $0.state == .overdue || $0.state == .behind } }

    private struct Row {
        let task: PlanTask
        let lead: String
        let state: TaskState
        let percent: Int?
    }

    private let rows: [Row]
    private let day: Day
    private let title: String

    /// A list.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - entries: What was reported.
    ///   - day: As of when.
    ///   - days: How many days ahead a task is reminded of.
    ///   - township: The name of the township.
    public init(
        _ plan: WorkPlan, _ entries: [ProgressEntry], on day: Day, within days: Int,
        township: String
    ) {
        self.day = day
        title = "\(township) \(plan.title)提醒"
        let until = day.adding(days: days) ?? .latest
        let rows = plan.measures.flatMap { measure in
            measure.tasks.compactMap { task -> Row? in
                let state = TaskState(of: task, entries, on: day)
                let isSoon = state != .done && task.due.map { $0 <= until } ?? false
                guard state == .overdue || state == .behind || isSoon else { return nil }
                return Row(
                    task: task, lead: task.lead ?? measure.lead, state: state,
                    percent: TaskState.percent(of: task, entries, on: day))
            }
        }
        let order = plan.units
        self.rows = rows.sorted { a, b in
            let places = [a, b].map { order.firstIndex(of: $0.lead) ?? order.count }
            return (places[0], a.task.due ?? .latest, a.task.id)
                < (places[1], b.task.due ?? .latest, b.task.id)
        }
    }

    /// The list as a document.
    public func document() throws(DocumentError) -> Document {
        let table = try DocumentTable(
            columns: [
                .init(id: "lead", title: "牵头单位", omitsRepeats: true),
                .init(id: "id", title: "任务"), .init(id: "text", title: "工作内容", width: 40),
                .init(id: "person", title: "责任人"),
                .init(id: "due", title: "完成时限", kind: .day),
                .init(id: "percent", title: "进展", kind: .count),
                .init(id: "state", title: "状态"), .init(id: "days", title: "情况"),
            ],
            rows: rows.map { .init(cells($0)) })
        return try Document(title: title, subtitles: ["截至 \(day)"], blocks: [.table(table)])
    }

    private func cells(_ row: Row) -> [DocumentCell] {
        let left = row.task.due.map { $0 - day }
        let situation = left.map { $0 < 0 ? "超过 \(-$0) 天" : $0 == 0 ? "今天到期" : "还有 \($0) 天" }
        return [
            .text(row.lead), .text(row.task.id), .text(row.task.text),
            .text(row.task.person ?? ""), row.task.due.map { .day($0) } ?? .empty,
            row.percent.map { .number(Rational($0)) } ?? .empty, .text(row.state.title),
            .text(situation ?? ""),
        ]
    }
}
