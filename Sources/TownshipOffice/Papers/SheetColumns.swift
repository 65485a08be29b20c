import ExactNumbers
import Governance

/// The columns of a pay sheet and the cells below them.
struct SheetColumns {
    let run: PayRun
    let form: PaySheet.Form
    let items: [ItemDefinition]
    /// What each payee gets or gives back for earlier periods; empty where nobody does.
    var arrears: [Payee: Money] = [:]
    /// Whether numbers are shown in full; only a grant for this run makes it so.
    var showsNumbers = false

    private var isPaper: Bool { form == .paper }
    private var hasPersons: Bool { run.scheme.subject != .organization }
    private var pay: [ItemDefinition] { items.filter { $0.kind == .pay } }
    private var others: [ItemDefinition] { items.filter { $0.kind != .pay } }

    var all: [DocumentTable.Column] {
        var columns: [DocumentTable.Column] = []
        if isPaper {
            columns.append(.init(id: "row", title: "序号", kind: .count, alignment: .center))
        }
        columns.append(.init(id: "organization-name", title: "村(社区)", omitsRepeats: !isPaper))
        if hasPersons {
            columns.append(.init(id: "person-name", title: "姓名"))
            if isPaper { columns.append(.init(id: "resident-id", title: "身份证号", kind: .code)) }
            columns.append(.init(id: "post-title", title: "职务"))
        }
        columns += pay.map(column)
        columns.append(.init(id: "gross-total", title: "应发合计", kind: .amount))
        columns += others.map(column)
        columns.append(.init(id: "net-total", title: "实发", kind: .amount))
        if !arrears.isEmpty {
            columns.append(.init(id: "arrears-total", title: "补发扣回", kind: .amount))
            columns.append(.init(id: "payable-total", title: "合计发放", kind: .amount))
        }
        if isPaper, hasPersons {
            columns.append(.init(id: "bank-card", title: "银行卡号", kind: .code))
            columns.append(.init(id: "bank-name", title: "开户行", width: 16))
            columns.append(.init(id: "signature", title: "签章", width: 10))
        }
        return columns
    }

    private func column(_ item: ItemDefinition) -> DocumentTable.Column {
        .init(
            id: "item-\(item.id)", title: item.title, kind: item.rounding == nil ? .number : .amount
        )
    }

    func cells(_ line: PayLine, _ statement: Statement, number: Int) -> [DocumentCell] {
        var cells: [DocumentCell] = []
        if isPaper { cells.append(.number(Rational(number))) }
        cells.append(.text(line.organization?.name ?? ""))
        if hasPersons {
            cells.append(.text(line.person?.name ?? ""))
            if isPaper { cells.append(.text(residentID(line))) }
            cells.append(.text(line.post))
        }
        cells += pay.map { cell($0, statement) }
        cells.append(statement.isPaid ? .amount(statement.gross) : .empty)
        cells += others.map { cell($0, statement) }
        cells.append(.amount(statement.net))
        if !arrears.isEmpty {
            let owed = arrears[Payee(line)] ?? .zero
            cells += [.amount(owed), .amount(statement.net + owed)]
        }
        if isPaper, hasPersons {
            cells.append(.text(bankCard(line)))
            cells.append(.text(line.person?.attributes["bank"] ?? ""))
            cells.append(.empty)
        }
        return cells
    }

    /// The row of somebody who only gets, or gives back, something for earlier periods.
    func cells(_ payee: Payee, _ owed: Money, number: Int) -> [DocumentCell] {
        var cells: [DocumentCell] = isPaper ? [.number(Rational(number))] : []
        cells.append(.text(payee.organization))
        if hasPersons {
            cells.append(.text(payee.name))
            if isPaper { cells.append(.empty) }
            cells.append(.text(payee.post))
        }
        cells += pay.map { _ in .empty } + [.empty] + others.map { _ in .empty }
        cells += [.empty, .amount(owed), .amount(owed)]
        if isPaper, hasPersons { cells += [.empty, .empty, .empty] }
        return cells
    }

    private func residentID(_ line: PayLine) -> String {
        let id = line.person?.residentID
        return (showsNumbers ? id?.number : id?.masked) ?? ""
    }

    private func bankCard(_ line: PayLine) -> String {
        let card = line.person?.bankCard
        return (showsNumbers ? card?.number : card?.masked) ?? ""
    }

    /// An item that does not apply is shown as nothing; a statement that is not paid shows no amounts, so that columns add up.
    private func cell(_ item: ItemDefinition, _ statement: Statement) -> DocumentCell {
        guard statement.isPaid, let computed = statement.item(item.id) else {
            return statement.isPaid && item.rounding != nil ? .amount(.zero) : .empty
        }
        return computed.amount.map { .amount($0) } ?? .number(computed.value)
    }

    /// The sums of some lines, under a label such as `合计`.
    ///
    /// - Parameters:
    ///   - lines: The lines.
    ///   - label: What stands in front.
    ///   - count: How many people it is about, where not only those of the lines.
    /// - Returns: The cells of the row.
    func totals(_ lines: [PayLine], label: String, count: Int? = nil) -> [DocumentCell] {
        let statements = lines.compactMap(\.outcome.statement).filter(\.isPaid)
        func sum(_ amount: (Statement) -> Money) -> DocumentCell {
            .amount(statements.reduce(Money.zero) { $0 + amount($1) })
        }
        func total(_ item: ItemDefinition) -> DocumentCell {
            item.rounding == nil ? .empty : sum { $0.item(item.id)?.amount ?? .zero }
        }
        var cells: [DocumentCell] = isPaper ? [.empty] : []
        cells.append(.text(label))
        if hasPersons {
            cells.append(.text("\(count ?? LineGroup.count(of: lines))人"))
            if isPaper { cells.append(.empty) }
            cells.append(.empty)
        }
        cells += pay.map(total) + [sum(\.gross)] + others.map(total) + [sum(\.net)]
        if !arrears.isEmpty {
            let owed = arrears.values.reduce(Money.zero, +)
            let net = statements.reduce(Money.zero) { $0 + $1.net }
            cells += [.amount(owed), .amount(net + owed)]
        }
        if isPaper, hasPersons { cells += [.empty, .empty, .empty] }
        return cells
    }
}
