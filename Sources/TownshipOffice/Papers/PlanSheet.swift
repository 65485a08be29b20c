import ExactNumbers
public import Governance

/// The tasks of a plan with where they stand (任务台账).
public struct PlanSheet {
    private let plan: WorkPlan
    private let entries: [ProgressEntry]
    private let day: Day
    private let township: String

    /// A list.
    ///
    /// - Parameters:
    ///   - plan: The plan, all or a part of it.
    ///   - entries: What was reported.
    ///   - day: As of when.
    ///   - township: The name of the township.
    public init(_ plan: WorkPlan, _ entries: [ProgressEntry], on day: Day, township: String) {
        self.plan = plan
        self.entries = entries
        self.day = day
        self.township = township
    }

    /// The list as a document.
    public func document() throws(DocumentError) -> Document {
        let table = try DocumentTable(
            columns: [
                .init(id: "id", title: "序号"),
                .init(id: "measure", title: "一级任务", width: 20, omitsRepeats: true),
                .init(id: "text", title: "工作内容", width: 44),
                .init(id: "lead", title: "牵头单位"), .init(id: "units", title: "责任单位", width: 24),
                .init(id: "leader", title: "责任领导"), .init(id: "person", title: "责任人"),
                .init(id: "due", title: "完成时限", kind: .day), .init(id: "target", title: "目标"),
                .init(id: "percent", title: "进展", kind: .count),
                .init(id: "state", title: "状态"), .init(id: "evidence", title: "佐证"),
                .init(id: "note", title: "备注"),
            ],
            rows: plan.measures.flatMap { measure in
                measure.tasks.map { .init(cells($0, measure)) }
            })
        return try Document(
            title: "\(township) \(plan.title)任务台账", subtitles: ["截至 \(day)"],
            blocks: [.table(table), .paragraph(summary)],
            page: PageSetup(orientation: .landscape))
    }

    private func cells(_ task: PlanTask, _ measure: PlanMeasure) -> [DocumentCell] {
        let last = TaskState.last(of: task, entries, on: day)
        return [
            .text(task.id), .text("\(measure.number). \(measure.title)"), .text(task.text),
            .text(task.lead ?? measure.lead), .text(measure.units.joined(separator: "、")),
            .text(task.leader ?? ""), .text(task.person ?? ""),
            task.due.map { .day($0) } ?? .empty, .text(task.target ?? ""),
            last.map { .number(Rational($0.percent)) } ?? .empty,
            .text(TaskState(of: task, entries, on: day).title), .text(last?.evidence ?? ""),
            .text(last?.note ?? ""),
        ]
    }

    private var summary: String {
        let states = plan.tasks.map { TaskState(of: $0, entries, on: day) }
        let counts = TaskState.allCases.map { state in
            "\(state.title) \(states.count { $0 == state }) 项"
        }
        return "共 \(states.count) 项：" + counts.joined(separator: "，")
    }
}
