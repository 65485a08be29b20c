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
    private let byVillage: Bool
    private let numbers: NumbersGrant?

    /// A sheet of a run.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - form: For whom the sheet is.
    ///   - byVillage: Whether the lines of each village have a subtotal, with a chart of the villages at the end.
    ///   - numbers: Shows identity and account numbers in full; without a grant for this run they are masked.
    public init(
        _ run: PayRun, form: Form, byVillage: Bool = false, numbers: NumbersGrant? = nil
    ) {
        self.run = run
        self.numbers = numbers.flatMap { $0.covers(run) ? $0 : nil }
        self.form = form
        self.byVillage = byVillage
    }

    /// The document: the table with its totals, lines for signatures, and who is set aside.
    ///
    /// - Returns: The same document for the same run, whenever it is made.
    /// - Throws: `DocumentError` when the scheme's ids cannot be columns.
    public func document() throws(DocumentError) -> Document {
        var blocks: [DocumentBlock] = [.table(try table())]
        if form == .paper { blocks.append(.signatures(SignatureLine.payment)) }
        blocks += PaySheet.notices(of: run)
        if byVillage { blocks += SheetChart.blocks(run) }
        return try Document(
            title: "\(run.township) \(run.scheme.title)\(byVillage ? "分村" : "")发放表",
            subtitles: [run.period.chinese] + (numbers.map { [$0.remark] } ?? []),
            blocks: blocks, page: PageSetup(orientation: .landscape))
    }

    // MARK: The table

    /// The items of a scheme in the order of a sheet.
    static func items(of scheme: SchemeDefinition) -> [ItemDefinition] {
        let order: [ItemKind] = [.pay, .deduction, .employer, .info]
        return order.flatMap { kind in scheme.items.filter { $0.kind == kind } }
    }

    private func table() throws(DocumentError) -> DocumentTable {
        let columns = SheetColumns(
            run: run, form: form, items: PaySheet.items(of: run.scheme),
            showsNumbers: numbers != nil)
        var rows: [DocumentTable.Row] = []
        var number = 0
        func add(_ lines: [PayLine]) {
            for line in lines {
                guard let statement = line.outcome.statement else { continue }
                number += 1
                rows.append(
                    DocumentTable.Row(
                        columns.cells(line, statement, number: number),
                        note: SheetRemark.text(line, statement, run.period)))
            }
        }
        if byVillage {
            for group in LineGroup.all(of: run) {
                add(group.lines)
                let label = group.name.isEmpty ? "小计" : "\(group.name)小计"
                rows.append(.init(columns.totals(group.lines, label: label), style: .subtotal))
            }
        } else {
            add(run.lines)
        }
        rows.append(DocumentTable.Row(columns.totals(run.lines, label: "合计"), style: .total))
        return try DocumentTable(
            unit: "元", columns: columns.all, rows: rows, closing: [run.total.capitals])
    }

    // MARK: Notices

    /// What asks for attention: who is set aside, and what is worth a look.
    static func notices(of run: PayRun) -> [DocumentBlock] {
        var blocks: [DocumentBlock] = []
        if !run.setAside.isEmpty { blocks.append(.notice(setAsideNotice(of: run))) }
        if !run.faults.isEmpty { blocks.append(.notice(faultsNotice(of: run))) }
        let warnings = warnings(of: run)
        if !warnings.isEmpty {
            blocks.append(
                .notice(DocumentNotice(title: "提醒 \(warnings.count) 处（不影响发放）：", entries: warnings)))
        }
        return blocks
    }

    /// Who is set aside, why, and where to look.
    static func setAsideNotice(of run: PayRun) -> DocumentNotice {
        DocumentNotice(
            title: "搁置 \(run.setAsideCount) 人（不影响其他人发放；审批前须处理）：",
            entries: run.setAside.compactMap { line in
                guard let reason = line.outcome.setAside else { return nil }
                return [
                    line.name,
                    [line.organization?.name, line.post].compactMap(\.self).filter { !$0.isEmpty }
                        .joined(separator: " "),
                    reason.message, SheetRemark.place(reason),
                ]
            })
    }

    /// What is wrong with files and concerns nobody of the run.
    private static func faultsNotice(of run: PayRun) -> DocumentNotice {
        DocumentNotice(
            title: "文件里另有 \(run.faults.count) 处错（本期没有人因此搁置；请改正）：",
            entries: run.faults.map { [$0.message, $0.placeText] })
    }

    private static func warnings(of run: PayRun) -> [[String]] {
        let ofRun = run.warnings.map { finding in
            [finding.message, finding.row.map { "\(finding.file) 第 \($0) 行" } ?? finding.file]
        }
        let ofStatements = run.lines.flatMap { line in
            (line.outcome.statement?.warnings ?? []).map {
                ["\(line.name) \($0.message)", ""]
            }
        }
        return ofRun + ofStatements
    }
}
