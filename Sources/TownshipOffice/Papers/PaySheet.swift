import ExactNumbers
public import Governance

/// The pay sheet (发放表) of a run as a document.
public struct PaySheet: Sendable {
    /// For whom the sheet is.
    public enum Form: Sendable {
        /// For the eyes at a terminal: who, which post, the items, the net amount.
        case screen
        /// For filing: with masked identity and account numbers, bank, and room for a signature.
        case paper
    }

    private let run: PayRun
    private let form: Form

    /// A sheet of a run.
    public init(_ run: PayRun, form: Form) {
        self.run = run
        self.form = form
    }

    /// The document: the table with its totals, lines for signatures, and who is set aside.
    ///
    /// - Returns: The same document for the same run, whenever it is made.
    /// - Throws: `DocumentError` when the scheme's ids cannot be columns.
    public func document() throws(DocumentError) -> Document {
        var blocks: [DocumentBlock] = [.table(try table())]
        if form == .paper { blocks.append(.signatures(SignatureLine.payment)) }
        if !run.setAside.isEmpty { blocks.append(.notice(setAsideNotice)) }
        if !warnings.isEmpty {
            blocks.append(
                .notice(DocumentNotice(title: "提醒 \(warnings.count) 处（不影响发放）：", entries: warnings)))
        }
        return try Document(
            title: "\(run.township) \(run.scheme.title)发放表", subtitles: [run.period.chinese],
            blocks: blocks, page: PageSetup(orientation: .landscape))
    }

    // MARK: The table

    private var items: [ItemDefinition] {
        let order: [ItemKind] = [.pay, .deduction, .employer, .info]
        return order.flatMap { kind in run.scheme.items.filter { $0.kind == kind } }
    }

    private func table() throws(DocumentError) -> DocumentTable {
        let columns = SheetColumns(run: run, form: form, items: items)
        var rows: [DocumentTable.Row] = []
        for line in run.lines {
            guard let statement = line.outcome.statement else { continue }
            rows.append(
                DocumentTable.Row(
                    columns.cells(line, statement, number: rows.count + 1),
                    note: SheetRemark.text(line, statement, run.period)))
        }
        rows.append(DocumentTable.Row(columns.totals, style: .total))
        return try DocumentTable(
            unit: "元", columns: columns.all, rows: rows, closing: [run.total.capitals])
    }

    // MARK: Notices

    private var setAsideNotice: DocumentNotice {
        DocumentNotice(
            title: "搁置 \(run.setAside.count) 人（不影响其他人发放；审批前须处理）：",
            entries: run.setAside.compactMap { line in
                guard let reason = line.outcome.setAside else { return nil }
                return [
                    line.person?.name ?? "",
                    [line.organization?.name ?? "", line.post].joined(separator: " "),
                    reason.message, SheetRemark.place(reason),
                ]
            })
    }

    private var warnings: [[String]] {
        let ofRun = run.warnings.map { finding in
            [finding.message, finding.row.map { "\(finding.file) 第 \($0) 行" } ?? finding.file]
        }
        let ofStatements = run.lines.flatMap { line in
            (line.outcome.statement?.warnings ?? []).map {
                ["\(line.person?.name ?? "") \($0.message)", ""]
            }
        }
        return ofRun + ofStatements
    }
}
