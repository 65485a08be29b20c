import ExactNumbers
public import Governance

/// A comparison of two periods (增减对照表) as a document.
public struct ComparisonSheet: Sendable {
    private let comparison: PayComparison
    private let form: PaySheet.Form

    /// A sheet of a comparison.
    public init(_ comparison: PayComparison, form: PaySheet.Form) {
        self.comparison = comparison
        self.form = form
    }

    private var hasPersons: Bool { comparison.to.scheme.subject != .organization }

    /// The document: a row for each cause of each change, the totals, and who is set aside in either period.
    ///
    /// - Returns: The document.
    /// - Throws: `DocumentError` when the columns do not fit, which would be a mistake of this sheet.
    public func document() throws(DocumentError) -> Document {
        var blocks: [DocumentBlock] = [.table(try table())]
        for (run, name) in [(comparison.from, "上期"), (comparison.to, "本期")]
        where !run.setAside.isEmpty {
            blocks.append(.notice(notice(run, name)))
        }
        return try Document(
            title: "\(comparison.to.township) \(comparison.to.scheme.title)增减对照表",
            subtitles: [
                "\(comparison.from.period.chinese) → \(comparison.to.period.chinese)"
            ],
            blocks: blocks, page: PageSetup(orientation: .landscape))
    }

    private func table() throws(DocumentError) -> DocumentTable {
        var rows: [DocumentTable.Row] = []
        for line in comparison.changed { rows += self.rows(of: line) }
        rows.append(DocumentTable.Row(totals, style: .total))
        return try DocumentTable(unit: "元", columns: columns, rows: rows, closing: closing)
    }

    // MARK: Columns and rows

    private var columns: [DocumentTable.Column] {
        var columns: [DocumentTable.Column] = [
            .init(id: "organization-name", title: "村（社区）", omitsRepeats: form == .screen)
        ]
        if hasPersons {
            columns.append(.init(id: "person-name", title: "姓名"))
            columns.append(.init(id: "post-title", title: "职务"))
        }
        let isPaper = form == .paper
        return columns + [
            .init(id: "kind", title: "变动", width: isPaper ? 10 : nil),
            .init(id: "from-net", title: "上期实发", kind: .amount),
            .init(id: "to-net", title: "本期实发", kind: .amount),
            .init(id: "difference", title: "增减", kind: .amount),
            .init(id: "item", title: "项目", width: isPaper ? 10 : nil),
            .init(id: "amount", title: "其中", kind: .amount),
            .init(id: "cause", title: "原因", width: isPaper ? 34 : nil),
            .init(id: "basis", title: "依据", width: isPaper ? 26 : nil),
            .init(id: "place", title: "出处", width: isPaper ? 26 : nil),
        ]
    }

    /// A row for each cause; whose it is and the net amounts stand in the first.
    private func rows(of compared: ComparedLine) -> [DocumentTable.Row] {
        let line = compared.line
        return compared.parts.enumerated().map { index, entry in
            let isFirst = index == 0
            func once(_ text: String) -> DocumentCell {
                // Whoever filters a spreadsheet by name needs it in every row.
                isFirst || form == .paper ? .text(text) : .empty
            }
            var cells: [DocumentCell] = [.text(line.organization?.name ?? "")]
            if hasPersons { cells += [once(line.name), once(line.post)] }
            cells.append(once(compared.kind.chinese))
            cells +=
                isFirst
                ? [.amount(compared.from), .amount(compared.to), .amount(compared.difference)]
                : [.empty, .empty, .empty]
            cells += [
                .text(entry.item), .amount(entry.part.amount), .text(entry.part.cause.text),
                .text(entry.part.cause.basis),
                .text(entry.part.cause.place?.description ?? ""),
            ]
            return DocumentTable.Row(cells)
        }
    }

    private var totals: [DocumentCell] {
        var cells: [DocumentCell] = [.text("合计")]
        if hasPersons { cells += [.text("\(comparison.changed.count)条"), .empty] }
        func sum(_ amount: (ComparedLine) -> Money) -> DocumentCell {
            .amount(comparison.changed.reduce(Money.zero) { $0 + amount($1) })
        }
        return cells + [
            .empty, sum(\.from), sum(\.to), sum(\.difference), .empty, sum(\.difference), .empty,
            .empty, .empty,
        ]
    }

    /// From one total to the other, and how many lines went which way.
    private var closing: [String] {
        let sums = ComparedLine.Kind.allCases.map { ($0, comparison.sum($0)) }
        let words = sums.filter { $0.1.count > 0 }.map { kind, sum in
            let amount = sum.amount.isZero ? "" : " \(ComparisonSheet.signed(sum.amount))"
            return "\(kind.chinese) \(sum.count) 条\(amount)"
        }
        return [
            "上期合计 \(comparison.from.total.grouped) \(ComparisonSheet.signed(comparison.difference, spaced: true)) = 本期合计 \(comparison.to.total.grouped)",
            words.joined(separator: "；"),
        ].filter { !$0.isEmpty }
    }

    private static func signed(_ amount: Money, spaced: Bool = false) -> String {
        let sign = amount < .zero ? "−" : "+"
        let magnitude = amount < .zero ? (Money.zero - amount).grouped : amount.grouped
        return spaced ? "\(sign) \(magnitude)" : sign + magnitude
    }

    private func notice(_ run: PayRun, _ name: String) -> DocumentNotice {
        DocumentNotice(
            title: "\(name)（\(run.period.chinese)）搁置 \(run.setAsideCount) 人，不在对照之内：",
            entries: run.setAside.compactMap { line in
                line.outcome.setAside.map {
                    [
                        line.name,
                        [line.organization?.name, line.post].compactMap(\.self)
                            .filter { !$0.isEmpty }.joined(separator: " "),
                        $0.message, SheetRemark.place($0),
                    ]
                }
            })
    }
}
