import ExactNumbers
public import Governance

/// The pay slips (工资条) of a run: for everybody a strip with its own head, many on a page, to be cut apart.
///
/// A slip goes to the person it is about, so it names neither identity nor account number.
public struct PaySlips: Sendable {
    private let run: PayRun

    /// The slips of a run.
    public init(_ run: PayRun) { self.run = run }

    /// The document: one strip a line of the run, and who is set aside and gets none.
    ///
    /// - Returns: The same document for the same run, whenever it is made.
    /// - Throws: `DocumentError` when the scheme's ids cannot be columns.
    public func document() throws(DocumentError) -> Document {
        let columns = SheetColumns(run: run, form: .screen, items: PaySheet.items(of: run.scheme))
        let rows = run.lines.compactMap { line in
            line.outcome.statement.map { statement in
                DocumentTable.Row(
                    [.text(run.period.chinese)] + columns.cells(line, statement, number: 0),
                    note: SheetRemark.text(line, statement, run.period))
            }
        }
        let table = try DocumentTable(
            unit: "元", columns: [.init(id: "period", title: "期间")] + columns.all, rows: rows,
            layout: .strips)
        var blocks: [DocumentBlock] = [.table(table)]
        if !run.setAside.isEmpty { blocks.append(.notice(PaySheet.setAsideNotice(of: run))) }
        return try Document(
            title: "\(run.township) \(run.scheme.title)工资条",
            subtitles: ["\(run.period.chinese)　共 \(rows.count) 条"], blocks: blocks,
            page: PageSetup(orientation: .landscape))
    }
}
