import ExactNumbers
import Governance

/// The columns of a register and the cells below them: facts about a person, what was supplied, what was computed.
struct RegisterColumns {
    private let columns: [RegisterColumn]
    private let showsNumbers: Bool

    var heads: [DocumentTable.Column] { columns.map(\.head) }

    init(run: PayRun, form: RegisterForm, isPaper: Bool, showsNumbers: Bool = false) {
        self.showsNumbers = showsNumbers
        let scheme = run.scheme
        let hasPersons = scheme.subject != .organization
        func facts(_ facts: [RegisterForm.Fact]) -> [RegisterColumn] {
            guard hasPersons else { return [] }
            return facts.filter { isPaper || $0.isForScreen }.map { RegisterColumn($0) }
        }
        func items(_ kind: ItemKind, under group: String) -> [RegisterColumn] {
            scheme.items.filter { $0.kind == kind }.map { RegisterColumn($0, group: group) }
        }
        let pay = items(.pay, under: form.pay)
        let deductions = items(.deduction, under: form.deductions)
        var columns: [RegisterColumn] = isPaper ? [.number] : []
        columns.append(.organization(titled: form.organizationTitle))
        if hasPersons { columns.append(.name) }
        columns += facts(form.before)
        columns += scheme.inputs.map { RegisterColumn($0, group: form.inputs) }
        columns += items(.info, under: form.figures)
        // What was collected comes before what is given back of it.
        columns += form.showsNet ? pay + deductions : deductions + pay
        columns += items(.employer, under: "单位承担")
        if form.showsNet {
            // Without deductions the sum of the pay is the net amount, which follows.
            if pay.count > 1, !deductions.isEmpty { columns.append(.gross) }
            columns.append(.net)
        } else if !pay.isEmpty, !deductions.isEmpty {
            columns.append(.difference)
        }
        self.columns = columns + facts(form.after)
    }

    // MARK: Cells

    func cells(_ line: PayLine, _ statement: Statement, number: Int) -> [DocumentCell] {
        columns.map { column in
            switch column.content {
            case .number: return .number(Rational(number))
            case .organization: return .text(line.home?.name ?? "")
            case .name: return .text(line.person?.name ?? "")
            case .fact(let fact):
                return RegisterFacts.cell(fact, line, statement, showsNumbers: showsNumbers)
            case .input(let input): return SuppliedCell.cell(input, line.subject)
            case .item(let item): return cell(item, statement)
            case .gross: return statement.isPaid ? .amount(statement.gross) : .empty
            case .net: return .amount(statement.net)
            // One person hands the whole branch's return on, so the difference says something only of sums.
            case .difference: return .empty
            }
        }
    }

    /// An item that does not apply is shown as nothing where it is no amount, so that columns add up.
    private func cell(_ item: ItemDefinition, _ statement: Statement) -> DocumentCell {
        guard statement.isPaid else { return .empty }
        guard let computed = statement.item(item.id) else {
            return item.rounding == nil ? .empty : .amount(.zero)
        }
        return computed.amount.map { .amount($0) } ?? .number(computed.value)
    }

    /// The sums of the amounts of some lines; figures that are no amounts are not added.
    func totals(_ lines: [PayLine], label: String) -> [DocumentCell] {
        let rows = lines.compactMap { line in
            line.outcome.statement.map { cells(line, $0, number: 0) }
        }
        return columns.enumerated().map { index, column in
            switch column.content {
            case .organization: return .text(label)
            case .name: return .text("\(LineGroup.count(of: lines))人")
            case .number, .fact: return .empty
            case .input(let input) where input.type != .money || input.owner != .subject:
                return .empty
            case .item(let item) where item.rounding == nil: return .empty
            case .difference:
                let paid = lines.compactMap(\.outcome.statement).filter(\.isPaid)
                return .amount(paid.reduce(Money.zero) { $0 + $1.deductions - $1.gross })
            case .input, .item, .gross, .net:
                return .amount(
                    rows.reduce(Money.zero) { sum, row in
                        if case .amount(let amount) = row[index] { sum + amount } else { sum }
                    })
            }
        }
    }
}
