import Governance
import TabularFiles

/// What was reported about a year's plan, as a table: a row for each entry, in the order in which they were made.
struct ProgressTable {
    static let fields = [
        RecordField("number", "序号", required: true), RecordField("day", "日期", required: true),
        RecordField("task", "任务", required: true), RecordField("percent", "进度", required: true),
        RecordField("done", "完成"), RecordField("milestone", "节点"), RecordField("note", "说明"),
        RecordField("evidence", "佐证"), RecordField("reporter", "填报人", required: true),
        RecordField("corrects", "更正"),
    ]
    private static let yes = ["是", "完成", "√", "y", "yes"]
    private static let no = ["", "否", "n", "no"]

    static func path(_ year: Int) -> String { "\(PlanFile.folder)/\(year)-progress.csv" }

    let path: String
    private(set) var entries: [ProgressEntry] = []
    /// The row of each entry.
    private var rows: [Int] = []
    private var findings: [WorkspaceFinding] = []

    /// Reads what was reported about a plan; nothing where the file is not there.
    ///
    /// - Throws: Everything that is wrong with it, with rows.
    init(_ plan: WorkPlan, _ files: WorkspaceFiles) throws(WorkspaceFindings) {
        path = ProgressTable.path(plan.year)
        guard files.exists(path) else { return }
        let table = try RecordTable(path, in: files, fields: ProgressTable.fields)
        findings = table.faultyRows.flatMap(table.findings)
        for row in table.rows { add(row, of: table) }
        findings += plan.problems(with: entries).map { error in
            WorkspaceFinding(
                error.code, path, row: error.entry.map { rows[$0] }, error.message)
        }
        guard findings.isEmpty else {
            throw WorkspaceFindings(WorkspaceFinding.ordered(findings))
        }
    }

    private mutating func add(_ row: TableRow, of table: RecordTable) {
        var cells = CellReader(table, row)
        let number = cells.text("number") == nil ? nil : cells.count("number")
        let day = cells.text("day") == nil ? nil : cells.day("day")
        let task = ProgressTable.task(&cells)
        let isDone = ProgressTable.isDone(&cells)
        let percent = ProgressTable.percent(&cells)
        let reporter = cells.text("reporter")
        let corrects = cells.count("corrects")
        findings += cells.findings
        guard cells.findings.isEmpty, let number, let day, let task, let reporter else { return }
        rows.append(row.row)
        entries.append(
            ProgressEntry(
                number: number, day: day, task: task, percent: percent ?? (isDone ? 100 : nil),
                isDone: isDone, milestone: cells.optional("milestone"),
                note: cells.optional("note") ?? "",
                evidence: ProgressTable.evidence(cells.optional("evidence") ?? ""),
                reporter: reporter, corrects: corrects))
    }

    // MARK: Cells

    private static func task(_ cells: inout CellReader) -> TaskNumber? {
        guard let text = cells.text("task") else { return nil }
        if let task = TaskNumber(text: WrittenText.halfWidth(text)) { return task }
        cells.findings.append(
            cells.table.finding(.cellInvalid, "task", cells.row, "任务编号应是 3.2 的样子，得到“\(text)”"))
        return nil
    }

    private static func isDone(_ cells: inout CellReader) -> Bool {
        let text = cells.optional("done") ?? ""
        if !yes.contains(text), !no.contains(text) {
            cells.findings.append(
                cells.table.finding(.cellInvalid, "done", cells.row, "应填“是”，没有完成就空着，得到“\(text)”"))
        }
        return yes.contains(text)
    }

    /// A whole number, which may have the sign of percent behind it.
    private static func percent(_ cells: inout CellReader) -> Int? {
        guard let text = cells.optional("percent") else { return nil }
        var digits = WrittenText.halfWidth(text)
        if digits.hasSuffix("%") { digits.removeLast() }
        if let percent = Int(digits), (0...100).contains(percent) { return percent }
        cells.findings.append(
            WorkspaceFinding(
                code: PlanErrorCode.percent.rawValue, file: cells.table.file, row: cells.row.row,
                column: "进度", message: "进度应是 0 到 100 的整数，得到“\(text)”"))
        return nil
    }

    private static func evidence(_ text: String) -> [String] {
        text.split(whereSeparator: { "；;".contains($0) }).map { part in
            String(part.drop(while: \.isWhitespace))
        }.filter { !$0.isEmpty }
    }

    // MARK: Writing

    /// The table with one more entry; what was there stays as it is.
    func adding(_ entry: ProgressEntry) throws(TableError) -> [UInt8] {
        try CSVWriter().bytes(
            head: ProgressTable.fields.map(\.title),
            rows: (entries + [entry]).map(ProgressTable.cells))
    }

    private static func cells(_ entry: ProgressEntry) -> [CellValue] {
        let texts: [String?] = [
            "\(entry.number)", entry.day.description, entry.task.description,
            entry.percent.map(String.init), entry.isDone ? "是" : nil, entry.milestone, entry.note,
            entry.evidence.joined(separator: "；"), entry.reporter,
            entry.corrects.map(String.init),
        ]
        return texts.map { text in
            guard let text, !text.isEmpty else { return .empty }
            return .text(text)
        }
    }
}
