import ExactNumbers
public import Governance

/// One task with everything that was reported about it, corrected entries among it.
public struct PlanTaskSheet: Sendable {
    private let plan: OfficePlan
    private let line: LedgerLine
    private let day: Day

    /// A sheet of a task.
    ///
    /// - Parameters:
    ///   - number: Which task.
    ///   - plan: The plan.
    ///   - day: The day from which it looks.
    /// - Throws: `plan.task.unknown`.
    public init(_ number: TaskNumber, of plan: OfficePlan, on day: Day) throws(WorkspaceFindings) {
        guard let line = plan.lines(on: day).first(where: { $0.task.number == number }) else {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    .taskUnknown, PlanFile.path(plan.plan.year),
                    "计划里没有任务 \(number)；township plan show 列出全部任务")
            ])
        }
        self.plan = plan
        self.line = line
        self.day = day
    }

    /// The document.
    public func document() throws(DocumentError) -> Document {
        try Document(
            title: "任务 \(line.task.number)　\(line.standing.state.chinese)",
            subtitles: [plan.township, "截至\(day.chinese)"],
            blocks: [
                .paragraph(line.task.text), .table(try facts()), .table(try entries()),
            ], page: PageSetup(orientation: .landscape))
    }

    private func facts() throws(DocumentError) -> DocumentTable {
        let task = line.task
        func names(_ people: [String]) -> String { people.map(plan.name).joined(separator: "、") }
        var facts = [
            ("部分", line.section.title), ("措施", "\(line.measure.number). \(line.measure.title)"),
            ("牵头单位", line.lead), ("责任单位", line.cooperating.joined(separator: "、")),
            ("责任领导", names(task.leaders)), ("责任人", names(task.people)),
            ("开始", task.start?.description ?? ""), ("完成时限", task.due?.description ?? ""),
            ("目标", task.goal), ("进度", "\(line.standing.percent)%"), ("说明", line.standing.reason),
            ("备注", task.remark),
        ]
        facts += task.milestones.map { milestone in
            let isMissed = line.standing.missed.contains(milestone)
            let percent = milestone.percent.map { "，进度到 \($0)%" } ?? ""
            return (
                "节点", "\(milestone.title)：\(milestone.due) 前\(percent)\(isMissed ? "，没有完成" : "")"
            )
        }
        return try DocumentTable(
            columns: [.init(id: "fact", title: "项目"), .init(id: "value", title: "内容", width: 80)],
            rows: facts.filter { !$0.1.isEmpty }.map { .init([.text($0.0), .text($0.1)]) })
    }

    /// All entries up to the day, in the order in which they were made.
    private func entries() throws(DocumentError) -> DocumentTable {
        let known = plan.entries.filter { $0.task == line.task.number && $0.day <= day }
        return try DocumentTable(
            title: known.isEmpty ? "还没有填报" : "填报",
            columns: [
                .init(id: "number", title: "序号", kind: .count),
                .init(id: "day", title: "日期", kind: .day),
                .init(id: "percent", title: "进度", kind: .count),
                .init(id: "milestone", title: "节点"), .init(id: "note", title: "说明", width: 40),
                .init(id: "evidence", title: "佐证", width: 30),
                .init(id: "reporter", title: "填报人"), .init(id: "remark", title: "备注"),
            ],
            rows: known.map { entry in
                .init([
                    .number(Rational(entry.number)), .day(entry.day),
                    entry.percent.map { .number(Rational($0)) } ?? .empty,
                    .text(entry.milestone ?? ""), .text(entry.note),
                    .text(entry.evidence.joined(separator: "；")), .text(plan.name(entry.reporter)),
                    .text(remark(entry, among: known)),
                ])
            })
    }

    private func remark(_ entry: ProgressEntry, among known: [ProgressEntry]) -> String {
        var parts: [String] = []
        if entry.isDone { parts.append("完成") }
        if let corrected = entry.corrects {
            parts.append(entry.percent == nil ? "作废第 \(corrected) 条" : "更正第 \(corrected) 条")
        }
        if let later = known.first(where: { $0.corrects == entry.number }) {
            parts.append("已由第 \(later.number) 条更正")
        }
        return parts.joined(separator: "；")
    }
}
