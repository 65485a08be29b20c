import ExactNumbers
public import Governance

/// The tasks of a plan as a ledger (任务台账): who answers for each, by when, and how it stands on a day.
public struct PlanLedger: Sendable {
    private let plan: OfficePlan
    private let day: Day
    private let form: PaySheet.Form
    /// The lines that are shown.
    public let lines: [LedgerLine]

    /// A ledger.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - day: The day from which it looks.
    ///   - measure: Only this measure.
    ///   - unit: Only what this unit, by its present name, leads or works on.
    ///   - form: With all columns for filing, or with those that fit a terminal.
    public init(
        _ plan: OfficePlan, on day: Day, measure: Int? = nil, unit: String? = nil,
        form: PaySheet.Form
    ) {
        self.plan = plan
        self.day = day
        self.form = form
        lines = plan.lines(on: day, measure: measure, unit: unit)
    }

    /// The document.
    ///
    /// - Returns: The same document for the same plan, progress and day.
    /// - Throws: `DocumentError` when the columns do not fit, which would be a mistake of this paper.
    public func document() throws(DocumentError) -> Document {
        var blocks: [DocumentBlock] = [.table(try table()), .paragraph(summary)]
        let open = plan.plan.openReadings
        if !open.isEmpty {
            let title =
                "还有 \(open.count) 处疑似扫描错误没有确认，在 \(PlanFile.path(plan.plan.year)) 里把 decision 改成“采用”或“不采用”"
            if let readings = try PlanReadingTable.table(open, title: title) {
                blocks.append(.table(readings))
            }
        }
        if !plan.warnings.isEmpty {
            blocks.append(
                .notice(
                    DocumentNotice(
                        title: "请核对", entries: plan.warnings.map { [$0.placeText, $0.message] })))
        }
        return try Document(
            title: "\(plan.township) \(plan.plan.title)任务台账", subtitles: ["截至\(day.chinese)"],
            blocks: blocks, page: PageSetup(orientation: .landscape))
    }

    /// How many tasks there are, and how they stand.
    private var summary: String {
        let counts = TaskState.allCases.map { state in
            "\(state.chinese) \(lines.count { $0.standing.state == state })"
        }
        return "任务 \(lines.count) 个：\(counts.joined(separator: "，"))"
    }

    private func table() throws(DocumentError) -> DocumentTable {
        let columns = form == .paper ? paperColumns : screenColumns
        return try DocumentTable(
            columns: columns,
            rows: lines.enumerated().map { index, line in
                .init(form == .paper ? paperCells(line, index + 1) : screenCells(line))
            })
    }

    // MARK: For a terminal

    private var screenColumns: [DocumentTable.Column] {
        [
            .init(id: "measure", title: "措施", width: 22, omitsRepeats: true),
            .init(id: "task", title: "任务"), .init(id: "text", title: "工作内容", width: 40),
            .init(id: "lead", title: "牵头单位"), .init(id: "due", title: "完成时限", kind: .day),
            .init(id: "percent", title: "进度", kind: .count), .init(id: "state", title: "状态"),
            .init(id: "reason", title: "说明", width: 36),
        ]
    }

    private func screenCells(_ line: LedgerLine) -> [DocumentCell] {
        let latest = line.standing.latest?.note ?? ""
        let reason = line.standing.reason
        return [
            .text("\(line.measure.number). \(line.measure.title)"),
            .text(line.task.number.description), .text(line.task.text), .text(line.lead),
            line.task.due.map { .day($0) } ?? .empty, .number(Rational(line.standing.percent)),
            .text(line.standing.state.chinese), .text(reason.isEmpty ? latest : reason),
        ]
    }

    // MARK: On paper

    private var paperColumns: [DocumentTable.Column] {
        [
            .init(id: "row", title: "序号", kind: .count, alignment: .center),
            .init(id: "section", title: "一级任务", width: 14),
            .init(id: "measure", title: "二级任务", width: 16),
            .init(id: "task", title: "编号", kind: .code),
            .init(id: "text", title: "工作内容", width: 36),
            .init(id: "lead", title: "牵头单位", width: 12),
            .init(id: "units", title: "责任单位", width: 18),
            .init(id: "leaders", title: "责任领导", width: 10),
            .init(id: "people", title: "责任人", width: 10),
            .init(id: "due", title: "完成时限", kind: .day),
            .init(id: "goal", title: "目标/指标", width: 16),
            .init(id: "progress", title: "进展", width: 24),
            .init(id: "state", title: "状态", width: 8),
            .init(id: "evidence", title: "佐证", width: 16),
            .init(id: "remark", title: "备注", width: 18),
        ]
    }

    private func paperCells(_ line: LedgerLine, _ number: Int) -> [DocumentCell] {
        let (task, standing) = (line.task, line.standing)
        func names(_ people: [String]) -> DocumentCell {
            .text(people.map(plan.name).joined(separator: "、"))
        }
        return [
            .number(Rational(number)), .text(line.section.title),
            .text("\(line.measure.number). \(line.measure.title)"),
            .text(task.number.description), .text(task.text), .text(line.lead),
            .text(line.cooperating.joined(separator: "、")), names(task.leaders),
            names(task.people), task.due.map { .day($0) } ?? .empty, .text(task.goal),
            .text(progress(standing)), .text(standing.state.chinese),
            .text(standing.evidence.joined(separator: "；")),
            .text([standing.reason, task.remark].filter { !$0.isEmpty }.joined(separator: "；")),
        ]
    }

    private func progress(_ standing: TaskStanding) -> String {
        guard let latest = standing.latest else { return "" }
        let note = latest.note.isEmpty ? "" : "，\(latest.note)"
        return "\(standing.percent)%（\(latest.day)）\(note)"
    }
}
