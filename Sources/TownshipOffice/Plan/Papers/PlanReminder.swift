import ExactNumbers
public import Governance

/// What units have to be reminded of: tasks and milestones that are due soon, behind, or overdue, by leading unit.
public struct PlanReminder: Sendable {
    private let plan: OfficePlan
    private let day: Day
    private let within: Int
    /// The tasks to remind of: by leading unit in the order of the plan, the most urgent first.
    public let lines: [LedgerLine]

    /// A list of reminders.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - day: The day from which it looks.
    ///   - within: How many days ahead.
    ///   - unit: Only what this unit, by its present name, leads.
    public init(_ plan: OfficePlan, on day: Day, within: Int, unit: String? = nil) {
        self.plan = plan
        self.day = day
        self.within = within
        let wanted = plan.lines(on: day).filter { line in
            (unit == nil || line.lead == unit)
                && (line.standing.state.needsAttention
                    || PlanReminder.isNear(line, day, within))
        }
        var units: [String] = []
        for line in plan.lines(on: day) where !units.contains(line.lead) { units.append(line.lead) }
        lines = units.flatMap { unit in
            wanted.filter { $0.lead == unit }.enumerated().sorted { a, b in
                let (left, right) = (a.element.standing, b.element.standing)
                return (PlanReminder.rank(left.state), left.daysLeft ?? .max, a.offset)
                    < (PlanReminder.rank(right.state), right.daysLeft ?? .max, b.offset)
            }.map(\.element)
        }
    }

    private static func rank(_ state: TaskState) -> Int {
        switch state {
        case .overdue: 0
        case .behind: 1
        default: 2
        }
    }

    /// Whether a task, or a milestone that was not reached, is due within some days.
    private static func isNear(_ line: LedgerLine, _ day: Day, _ within: Int) -> Bool {
        guard line.standing.state != .done else { return false }
        let days = ([line.task.due] + upcoming(line, day).map(\.due)).compactMap { $0 }
        return days.contains { (0...within).contains($0 - day) }
    }

    /// The milestones that are still ahead and not reached.
    private static func upcoming(_ line: LedgerLine, _ day: Day) -> [Milestone] {
        let reached = Set(line.standing.entries.compactMap(\.milestone))
        return line.task.milestones.filter { milestone in
            milestone.due >= day && !reached.contains(milestone.title)
                && !(milestone.percent.map { line.standing.percent >= $0 } ?? false)
        }
    }

    /// The document.
    public func document() throws(DocumentError) -> Document {
        let table = try DocumentTable(
            columns: [
                .init(id: "lead", title: "牵头单位", omitsRepeats: true),
                .init(id: "task", title: "任务", kind: .code),
                .init(id: "text", title: "工作内容", width: 40),
                .init(id: "units", title: "责任单位", width: 24),
                .init(id: "people", title: "责任人"),
                .init(id: "due", title: "完成时限", kind: .day),
                .init(id: "percent", title: "进度", kind: .count),
                .init(id: "state", title: "状态"), .init(id: "reason", title: "要求", width: 40),
            ], rows: lines.map { .init(cells($0)) })
        return try Document(
            title: "\(plan.township) \(plan.plan.title)催办清单",
            subtitles: ["截至\(day.chinese)，\(within) 天内到期的和滞后、逾期的"],
            blocks: [.table(table), .paragraph(summary)],
            page: PageSetup(orientation: .landscape))
    }

    private func cells(_ line: LedgerLine) -> [DocumentCell] {
        [
            .text(line.lead), .text(line.task.number.description), .text(line.task.text),
            .text(line.cooperating.joined(separator: "、")),
            .text(line.task.people.map(plan.name).joined(separator: "、")),
            line.task.due.map { .day($0) } ?? .empty, .number(Rational(line.standing.percent)),
            .text(line.standing.state.chinese), .text(request(line)),
        ]
    }

    private func request(_ line: LedgerLine) -> String {
        var parts = line.standing.reason.isEmpty ? [] : [line.standing.reason]
        if let left = line.standing.daysLeft, (0...within).contains(left) {
            parts.append(left == 0 ? "今天到期" : "还有 \(left) 天到期")
        }
        parts += PlanReminder.upcoming(line, day).filter { $0.due - day <= within }.map {
            "节点“\($0.title)” \($0.due) 到期"
        }
        return parts.joined(separator: "；")
    }

    private var summary: String {
        guard !lines.isEmpty else { return "没有要催办的任务" }
        let overdue = lines.count { $0.standing.state == .overdue }
        let behind = lines.count { $0.standing.state == .behind }
        return
            "共 \(lines.count) 个：逾期 \(overdue)，滞后 \(behind)，即将到期 \(lines.count - overdue - behind)；"
            + "涉及 \(Set(lines.map(\.lead)).count) 个牵头单位"
    }
}
