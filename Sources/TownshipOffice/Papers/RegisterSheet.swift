import ExactNumbers
public import Governance

/// A register of a run: the list of former cadres, the sheet of grid workers, the sheet of party dues.
///
/// Its columns follow from what the scheme asks for and computes, so that it fits the rules of any township.
public struct RegisterSheet: Sendable {
    /// Which register it is.
    public enum Kind: Sendable {
        /// Former cadres with their allowance (离任干部补助花名册).
        case exCadres
        /// Grid workers with their assessment and pay (网格员考核及报酬表).
        case grid
        /// Party dues, collected and returned (党费收缴、返还表).
        case dues
    }

    private let run: PayRun
    private let form: RegisterForm
    private let isPaper: Bool
    private let byOrganization: Bool
    private let numbers: NumbersGrant?

    /// A register of a run.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - kind: Which register.
    ///   - sheet: Whether it is for filing, with masked numbers and room to sign, or for the eyes at a terminal.
    ///   - byOrganization: Whether the lines of each organization have a subtotal.
    ///   - numbers: Shows identity and account numbers in full; without a grant for this run they are masked.
    public init(
        _ run: PayRun, kind: Kind, form sheet: PaySheet.Form, byOrganization: Bool = true,
        numbers: NumbersGrant? = nil
    ) {
        self.run = run
        self.numbers = numbers.flatMap { $0.covers(run) ? $0 : nil }
        self.byOrganization = byOrganization
        isPaper = sheet == .paper
        form =
            switch kind {
            case .exCadres: .exCadres
            case .grid: .grid
            case .dues: .dues
            }
    }

    /// The document.
    ///
    /// - Returns: The same document for the same run, whenever it is made.
    /// - Throws: `DocumentError` when the scheme's ids cannot be columns.
    public func document() throws(DocumentError) -> Document {
        var blocks: [DocumentBlock] = [.table(try table())]
        if isPaper { blocks.append(.signatures(form.signatures)) }
        blocks += PaySheet.notices(of: run)
        return try Document(
            title: "\(run.township) \(form.title)",
            subtitles: ["\(run.scheme.title)　\(run.period.chinese)"]
                + (numbers.map { [$0.remark] } ?? []), blocks: blocks,
            page: PageSetup(orientation: .landscape))
    }

    private func table() throws(DocumentError) -> DocumentTable {
        let columns = RegisterColumns(
            run: run, form: form, isPaper: isPaper, showsNumbers: numbers != nil)
        let groups = LineGroup.all(of: run)
        var rows: [DocumentTable.Row] = []
        var number = 0
        for group in groups {
            for line in group.lines {
                guard let statement = line.outcome.statement else { continue }
                number += 1
                rows.append(
                    .init(
                        columns.cells(line, statement, number: number),
                        note: note(line, statement)))
            }
            // The sum of a single line says nothing that the line does not, unless it is set against another.
            if byOrganization, groups.count > 1, group.lines.count > 1 || !form.showsNet {
                let label = group.name.isEmpty ? "小计" : "\(group.name)小计"
                rows.append(.init(columns.totals(group.lines, label: label), style: .subtotal))
            }
        }
        rows.append(.init(columns.totals(run.lines, label: "合计"), style: .total))
        return try DocumentTable(
            unit: "元", columns: columns.heads, rows: rows, closing: [closing])
    }

    /// Days of an appointment are remarked where it is what is paid, not where somebody happens to hold a post.
    private func note(_ line: PayLine, _ statement: Statement) -> String {
        guard run.scheme.subject == .appointment else {
            return statement.unpaidReason.map { "不发：\($0)" } ?? ""
        }
        return SheetRemark.text(line, statement, run.period)
    }

    /// What it comes to in all, in words.
    private var closing: String {
        guard !form.showsNet else { return run.total.capitals }
        let paid = run.paid.compactMap(\.outcome.statement)
        let collected = paid.reduce(Money.zero) { $0 + $1.deductions }
        let returned = paid.reduce(Money.zero) { $0 + $1.gross }
        return "收缴合计 \(collected.grouped) 元，返还合计 \(returned.grouped) 元，"
            + "收缴减返还 \((collected - returned).grouped) 元"
    }
}
