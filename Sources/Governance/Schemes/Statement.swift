public import ExactNumbers

/// One computed item, rounded as it will be paid.
public struct StatementItem: Sendable, Hashable {
    /// The item's id.
    public let id: String
    /// What it does to the net amount.
    public let kind: ItemKind
    fileprivate enum Result: Sendable, Hashable {
        /// An amount that fits a machine word, as nearly all do.
        case fen(Int64)
        case amount(Money)
        case figure(Rational)
    }
    fileprivate let result: Result

    /// An amount.
    public init(id: String, kind: ItemKind, amount: Money) {
        self.id = id
        self.kind = kind
        result = amount.fen.map { .fen($0) } ?? .amount(amount)
    }

    /// An amount of so many 分.
    public init(id: String, kind: ItemKind, fen: Int64) {
        self.id = id
        self.kind = kind
        result = .fen(fen)
    }

    /// A figure that is shown as computed.
    public init(id: String, figure: Rational) {
        self.id = id
        kind = .info
        result = .figure(figure)
    }

    /// The value in 元; whole 分 except for an `info` item without rounding.
    public var value: Rational {
        switch result {
        case .fen(let fen): Money(fen: fen).yuan
        case .amount(let amount): amount.yuan
        case .figure(let figure): figure
        }
    }

    /// The amount, where the value is whole 分.
    public var amount: Money? {
        switch result {
        case .fen(let fen): Money(fen: fen)
        case .amount(let amount): amount
        case .figure: nil
        }
    }

    /// As statements print it: two decimals, or the exact figure.
    public var text: String { amount?.description ?? value.description }
}

/// Something worth a look that did not keep the statement from being made.
public struct Warning: Sendable, Hashable {
    /// A stable code, chosen by the plugin.
    public let code: String
    /// What to look at.
    public let message: String

    /// A warning.
    public init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}

/// The sums of a statement.
private struct Sums {
    let gross: Money
    let deductions: Money
    let employer: Money

    /// Adds up in machine words, and as amounts of any size where those overflow.
    init(_ items: [StatementItem]) {
        var words: (pay: Int64, deduction: Int64, employer: Int64) = (0, 0, 0)
        var fits = true
        for position in items.indices {
            let overflow: Bool
            guard case .fen(let fen) = items[position].result else {
                if items[position].amount != nil { fits = false }
                continue
            }
            switch items[position].kind {
            case .pay: (words.pay, overflow) = words.pay.addingReportingOverflow(fen)
            case .deduction:
                (words.deduction, overflow) = words.deduction.addingReportingOverflow(fen)
            case .employer:
                (words.employer, overflow) = words.employer.addingReportingOverflow(fen)
            case .info: overflow = false
            }
            if overflow { fits = false }
        }
        if fits {
            gross = Money(fen: words.pay)
            deductions = Money(fen: words.deduction)
            employer = Money(fen: words.employer)
        } else {
            gross = Sums.sum(items, .pay)
            deductions = Sums.sum(items, .deduction)
            employer = Sums.sum(items, .employer)
        }
    }

    private static func sum(_ items: [StatementItem], _ kind: ItemKind) -> Money {
        items.reduce(Money.zero) { $1.kind == kind ? $0 + ($1.amount ?? .zero) : $0 }
    }
}

/// What one subject gets for one period.
public struct Statement: Sendable, Hashable {
    /// What never changes, kept once for all copies: lists of statements are long and handed on often.
    private final class Record: Sendable, Hashable {
        let key: String?
        let items: [StatementItem]
        let gross: Money
        let deductions: Money
        let employer: Money
        let warnings: [Warning]

        init(_ key: String?, _ items: [StatementItem], _ warnings: [Warning]) {
            self.key = key
            self.items = items
            self.warnings = warnings
            let sums = Sums(items)
            gross = sums.gross
            deductions = sums.deductions
            employer = sums.employer
        }

        static func == (left: Record, right: Record) -> Bool {
            left.key == right.key && left.items == right.items && left.warnings == right.warnings
        }

        func hash(into hasher: inout Hasher) {
            hasher.combine(key)
            hasher.combine(items)
            hasher.combine(warnings)
        }
    }

    private let record: Record
    /// Why the statement is not paid; `nil` when it is.
    public private(set) var unpaidReason: String?
    /// How each item came about, when it was asked for.
    public var explanation: Explanation?

    /// A statement of items; its sums follow from them.
    public init(
        key: String?, items: [StatementItem], warnings: [Warning] = [],
        explanation: Explanation? = nil
    ) {
        record = Record(key, items, warnings)
        self.explanation = explanation
    }

    /// The subject's key.
    public var key: String? { record.key }
    /// The items that apply, in declared order.
    public var items: [StatementItem] { record.items }
    /// The sum of the `pay` items.
    public var gross: Money { record.gross }
    /// The sum of the `deduction` items.
    public var deductions: Money { record.deductions }
    /// The sum of the `employer` items.
    public var employer: Money { record.employer }
    /// Gross less deductions; zero when the statement is not paid.
    ///
    /// May be negative.
    public var net: Money { isPaid ? record.gross - record.deductions : .zero }
    /// What is worth a look.
    public var warnings: [Warning] { record.warnings }

    /// The same statement, not paid.
    public func unpaid(because reason: String) -> Statement {
        var answer = self
        answer.unpaidReason = reason
        return answer
    }

    /// True when the net amount is to be paid.
    public var isPaid: Bool { unpaidReason == nil }

    /// The item of an id, if it applies.
    public func item(_ id: String) -> StatementItem? { items.first { $0.id == id } }
}

/// Why a subject could not be computed.
///
/// The others are not touched by it.
public struct SetAside: Error, Sendable, Hashable {
    /// The subject's key.
    public let key: String?
    /// A stable code.
    public let code: String
    /// What is missing or wrong, and what to do.
    public let message: String
    /// The place in the plugin, such as `main.lua:12`; empty when the plugin is not to blame.
    public let at: String
    /// The place in the data.
    public let place: RecordPlace?
    /// The id of the person whose line it is, where that could still be read: it concerns the person's other posts.
    public var personID: String?
    /// The id of the organization, where that could still be read: it concerns those who share its pools.
    public var organizationID: String?

    /// A reason with all its parts.
    public init(
        key: String?, code: String, message: String, at: String = "", place: RecordPlace? = nil
    ) {
        self.key = key
        self.code = code
        self.message = message
        self.at = at
        self.place = place
    }
}

/// What came of a subject.
public enum Outcome: Sendable, Hashable {
    /// It was computed.
    case statement(Statement)
    /// It was set aside.
    indirect case setAside(SetAside)

    /// The statement, if there is one.
    public var statement: Statement? {
        if case .statement(let statement) = self { statement } else { nil }
    }

    /// True when it was computed.
    public var isStatement: Bool { if case .statement = self { true } else { false } }

    /// The reason, if it was set aside.
    public var setAside: SetAside? {
        if case .setAside(let reason) = self { reason } else { nil }
    }
}
