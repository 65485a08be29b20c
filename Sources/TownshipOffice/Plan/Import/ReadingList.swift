public import Governance
public import TabularFiles

/// The proposed readings of a text as a table, in which a person decides about each.
public struct ReadingList: Sendable {
    private struct Line {
        let row: Int
        let place: TextPlace
        let written: String?
        let proposed: String?
        let decision: PlanReading.Decision

        func isAbout(_ reading: PlanReading) -> Bool {
            place == reading.place
                && written.map { $0 == ReadingList.shown(reading.written) } ?? true
        }
    }

    private static let fields = [
        RecordField("line", "行", required: true), RecordField("column", "列", required: true),
        RecordField("written", "原文"), RecordField("proposed", "建议"),
        RecordField("alternatives", "其他读法"), RecordField("sureness", "把握"),
        RecordField("reason", "理由"), RecordField("count", "处数"),
        RecordField("decision", "采用", required: true),
    ]
    private static let yes = ["是", "采用", "√", "对", "y", "yes", "Y", "1"]
    private static let no = ["否", "不采用", "×", "不", "n", "no", "N", "0"]
    private static let open = ["", "待定"]

    private let file: String
    private let lines: [Line]

    /// Reads a table in which a person has decided: 是, 否, or nothing yet; the proposal may be written anew.
    ///
    /// - Parameter path: The CSV file.
    /// - Throws: Everything that is wrong with it, with rows.
    public init(_ path: String) throws(WorkspaceFindings) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let bytes = FileLookup.bytes(of: path) else {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    .fileMissing, name, "没有找到这个文件，或者打不开；先用 --dry-run --write-readings 写出一份")
            ])
        }
        let files = WorkspaceFiles([RunCapsule.File(path: name, bytes: bytes)])
        let table = try RecordTable(name, in: files, fields: ReadingList.fields)
        var findings = table.faultyRows.flatMap(table.findings)
        var lines: [Line] = []
        for row in table.rows {
            var cells = CellReader(table, row)
            let line = cells.text("line") == nil ? nil : cells.count("line")
            let column = cells.text("column") == nil ? nil : cells.count("column")
            let decision = ReadingList.decision(&cells)
            findings += cells.findings
            guard let line, let column, let decision else { continue }
            lines.append(
                Line(
                    row: row.row, place: TextPlace(line: line, column: column),
                    written: cells.optional("written"), proposed: cells.optional("proposed"),
                    decision: decision))
        }
        guard findings.isEmpty else { throw WorkspaceFindings(findings) }
        file = name
        self.lines = lines
    }

    private static func decision(_ cells: inout CellReader) -> PlanReading.Decision? {
        let text = cells.optional("decision") ?? ""
        if yes.contains(text) { return .accepted }
        if no.contains(text) { return .declined }
        if open.contains(text) { return .open }
        cells.findings.append(
            cells.table.finding(
                .cellInvalid, "decision", cells.row, "应填“是”或“否”，没有想好就空着，得到“\(text)”"))
        return nil
    }

    /// Refuses lines that belong to none of a plan's readings: the text has changed since the list was written.
    func check(against plan: WorkPlan) throws(WorkspaceFindings) {
        let readings = plan.allReadings
        let strange = lines.filter { line in !readings.contains { line.isAbout($0) } }
        guard strange.isEmpty else {
            throw WorkspaceFindings(
                strange.map {
                    WorkspaceFinding(
                        .readingUnknown, file, row: $0.row,
                        "计划第 \($0.place.line) 行第 \($0.place.column) 字没有要确认的读法；文本改过的话，请用 --dry-run --write-readings 重新写一份"
                    )
                })
        }
    }

    /// A reading as the list decides it; as it is where the list says nothing.
    func decided(_ reading: PlanReading) -> PlanReading {
        guard let line = lines.first(where: { $0.isAbout(reading) }) else { return reading }
        var reading = reading
        if line.decision != .open { reading.decision = line.decision }
        if let proposed = line.proposed, !reading.isEverywhere,
            proposed != ReadingList.shown(reading.proposed)
        {
            reading.proposed = proposed
        }
        return reading
    }

    /// The table of a plan's readings, to be decided about in a spreadsheet.
    ///
    /// - Parameter plan: The plan.
    /// - Returns: CSV in UTF-8.
    /// - Throws: When a text cannot be written.
    public static func bytes(of plan: WorkPlan) throws(TableError) -> [UInt8] {
        try CSVWriter().bytes(
            head: fields.map(\.title),
            rows: plan.allReadings.map { reading in
                [
                    "\(reading.place.line)", "\(reading.place.column)", shown(reading.written),
                    shown(reading.proposed), reading.alternatives.map(shown).joined(separator: "、"),
                    reading.sureness.chinese, reading.reason, "\(reading.count)",
                    reading.decision == .open ? "" : (reading.decision == .accepted ? "是" : "否"),
                ].map { $0.isEmpty ? CellValue.empty : .text($0) }
            })
    }

    /// On one line, as a cell of a table holds it.
    private static func shown(_ text: String) -> String { TextCleaning.singleLine(text) }
}
