import ExactNumbers
public import Governance

/// Arrears and recoveries (补发、扣回明细) by person, month and item, with their causes.
public struct ArrearsSheet: Sendable {
    private let office: OfficeRun
    private let form: PaySheet.Form

    /// A sheet.
    ///
    /// - Parameters:
    ///   - office: The run that the arrears go into.
    ///   - form: For whom the sheet is.
    public init(_ office: OfficeRun, form: PaySheet.Form) {
        self.office = office
        self.form = form
    }

    /// The document: what is settled in the run, what is still to be recovered, and what cannot be told.
    ///
    /// - Returns: The document.
    /// - Throws: `DocumentError` when the columns do not fit, which would be a mistake of this sheet.
    public func document() throws(DocumentError) -> Document {
        var blocks: [DocumentBlock] = []
        if office.arrears.isEmpty && office.outstanding.isEmpty {
            blocks.append(.paragraph("已发各期没有要补发、扣回的。"))
        }
        if !office.arrears.isEmpty { blocks.append(.table(try table(office.arrears))) }
        if !office.outstanding.isEmpty {
            blocks.append(.heading(level: 2, text: "待扣回（本期应发不够扣，没有列入）"))
            blocks.append(.table(try table(office.outstanding)))
        }
        if !office.gaps.isEmpty { blocks.append(.notice(gaps)) }
        return try Document(
            title: "\(office.run.township) \(office.run.scheme.title)补发扣回明细",
            subtitles: ["随 \(office.run.period.chinese)发放"], blocks: blocks,
            page: PageSetup(orientation: .landscape))
    }

    private func table(_ lines: [ArrearsLine]) throws(DocumentError) -> DocumentTable {
        var rows = lines.flatMap(rows(of:))
        rows.append(totals(lines))
        return try DocumentTable(
            unit: "元",
            columns: [
                .init(id: "organization-name", title: "村（社区）"),
                .init(id: "person-name", title: "姓名"), .init(id: "post-title", title: "职务"),
                .init(id: "period", title: "月份"), .init(id: "item", title: "项目"),
                .init(id: "paid", title: "已发", kind: .amount),
                .init(id: "due", title: "应发", kind: .amount),
                .init(id: "difference", title: "补发扣回", kind: .amount),
                .init(id: "cause", title: "原因和依据", width: form == .paper ? 44 : nil),
            ], rows: rows, closing: [])
    }

    private func rows(of line: ArrearsLine) -> [DocumentTable.Row] {
        line.items.enumerated().map { index, item in
            let causes = line.causes.filter { $0.hasPrefix("\(item.title)：") }
                .map { String($0.dropFirst(item.title.count + 1)) }
            // Somebody who came or left has one cause for everything.
            let shown = causes.isEmpty && index == 0 ? line.causes : causes
            func once(_ text: String) -> DocumentCell {
                // Whoever filters a spreadsheet by name needs it in every row.
                index == 0 || form == .paper ? .text(text) : .empty
            }
            return DocumentTable.Row([
                once(line.payee.organization), once(line.payee.name), once(line.payee.post),
                once(line.period.description), .text(item.title), .amount(item.paid),
                .amount(item.due), .amount(item.difference),
                .text(shown.joined(separator: "；")),
            ])
        }
    }

    private func totals(_ lines: [ArrearsLine]) -> DocumentTable.Row {
        func sum(_ amount: (ArrearsItem) -> Money) -> DocumentCell {
            .amount(lines.flatMap(\.items).reduce(Money.zero) { $0 + amount($1) })
        }
        return DocumentTable.Row(
            [
                .text("合计"), .text("\(Set(lines.map(\.payee.id)).count)人"), .empty, .empty,
                .empty, sum(\.paid), sum(\.due), sum(\.difference), .empty,
            ], style: .total)
    }

    private var gaps: DocumentNotice {
        DocumentNotice(
            title: "有 \(office.gaps.count) 处现在算不出来，没有列补发、扣回：",
            entries: office.gaps.map { [$0.period.chinese, $0.name, $0.message] })
    }
}
