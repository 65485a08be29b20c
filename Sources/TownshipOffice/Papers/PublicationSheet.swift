public import ExactNumbers
public import Governance

/// The publication sheet (公示表) of a run: who gets how much on which basis, for everybody to read.
///
/// It is made of ``PublicText`` and amounts, so it cannot show an identity, account or telephone number of a person. It
/// shows what is paid and not what is deducted: dues and taxes tell of a person what a notice board need not.
/// Who is set aside is not on it.
public struct PublicationSheet: Sendable {
    private let title: PublicText
    private let period: Period
    /// The titles of the amounts.
    public let columns: [PublicText]
    /// The lines in the order of the sheet.
    public let lines: [PublicationLine]
    /// The documents that the amounts rest on, each once.
    public let basis: [PublicText]
    private let settings: PublicationSettings
    private let scheme: PublicText
    private let township: PublicText
    private let first: Day?

    /// The publication sheet of a run.
    ///
    /// - Parameters:
    ///   - run: The run; computed with explanations, it also names the documents behind the standards.
    ///   - first: The first day of publication; `nil` leaves the days to the pen.
    public init(_ run: PayRun, from first: Day? = nil) {
        let pay = run.scheme.items.filter { $0.kind == .pay }
        // A scheme that pays nothing, such as one of dues, has only what is taken to publish.
        let items = pay.isEmpty ? run.scheme.items.filter { $0.kind == .deduction } : pay
        let showsSum = pay.count > 1
        title = PublicText("\(run.township)\(run.scheme.title)公示表")
        scheme = PublicText(run.scheme.title)
        township = PublicText(run.township)
        period = run.period
        settings = run.publication
        self.first = first
        columns = items.map { PublicText($0.title) } + (showsSum ? [PublicText("应发合计")] : [])
        lines = run.paid.compactMap { line in
            guard let statement = line.outcome.statement else { return nil }
            let amounts = items.map { statement.item($0.id)?.amount ?? .zero }
            return PublicationLine(
                organization: PublicText(line.home?.name ?? ""),
                name: PublicText(line.person?.name ?? ""), post: PublicText(line.post),
                amounts: amounts + (showsSum ? [statement.gross] : []),
                note: PublicText(SheetRemark.text(line, statement, run.period)))
        }
        basis = RunBasis.documents(of: run).map { PublicText($0) }
    }

    /// The sum of each column.
    public var totals: [Money] {
        columns.indices.map { column in
            lines.reduce(Money.zero) { $0 + $1.amounts[column] }
        }
    }

    /// The days of publication, when the first is known.
    public var term: DayRange? {
        first.flatMap { settings.calendar.range(of: settings.days, from: $0) }
    }

    /// The document.
    ///
    /// - Returns: The same document for the same run and days, whenever it is made.
    /// - Throws: `DocumentError` when the values cannot be a table.
    public func document() throws(DocumentError) -> Document {
        var blocks: [DocumentBlock] = [
            .paragraph("现将\(township)\(period.chinese)\(scheme)发放情况予以公示，接受群众监督。")
        ]
        if !basis.isEmpty {
            blocks.append(
                .paragraph("发放依据：\(basis.map(\.description).joined(separator: "；"))。"))
        }
        blocks.append(.paragraph(termText))
        blocks.append(.table(try table()))
        blocks.append(.paragraph("对公示内容有异议的，请在公示期内反映。监督电话：\(settings.phone ?? "____________")"))
        blocks.append(
            .signatures([
                SignatureLine(label: "公示单位（盖章）", name: settings.unit ?? township.description),
                SignatureLine(label: "日期", name: term?.first.chinese ?? ""),
            ]))
        return try Document(
            title: title.description, subtitles: [period.chinese], blocks: blocks,
            page: PageSetup(orientation: columns.count > 5 ? .landscape : .portrait))
    }

    private var termText: String {
        guard let term, let last = term.last else {
            return "公示时间：______年____月____日至______年____月____日（\(settings.days)个工作日）"
        }
        return "公示时间：\(term.first.chinese)至\(last.chinese)（\(settings.days)个工作日）"
    }

    private func table() throws(DocumentError) -> DocumentTable {
        let hasNames = lines.contains { !$0.name.description.isEmpty }
        let hasPosts = lines.contains { !$0.post.description.isEmpty }
        var heads: [DocumentTable.Column] = [
            .init(id: "row", title: "序号", kind: .count, alignment: .center),
            .init(id: "organization-name", title: "村(社区)", omitsRepeats: true),
        ]
        if hasNames { heads.append(.init(id: "person-name", title: "姓名")) }
        if hasPosts { heads.append(.init(id: "post-title", title: "职务")) }
        heads += columns.enumerated().map { index, title in
            .init(id: "amount-\(index + 1)", title: title.description, kind: .amount)
        }
        var rows = lines.enumerated().map { index, line in
            var cells: [DocumentCell] = [
                .number(Rational(index + 1)), .text(line.organization.description),
            ]
            if hasNames { cells.append(.text(line.name.description)) }
            if hasPosts { cells.append(.text(line.post.description)) }
            return DocumentTable.Row(
                cells + line.amounts.map { .amount($0) }, note: line.note.description)
        }
        var sums: [DocumentCell] = [.empty, .text("合计")]
        if hasNames { sums.append(.empty) }
        if hasPosts { sums.append(.empty) }
        rows.append(.init(sums + totals.map { .amount($0) }, style: .total))
        return try DocumentTable(unit: "元", columns: heads, rows: rows)
    }
}
