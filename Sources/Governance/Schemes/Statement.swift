public import ExactNumbers

/// One computed item, rounded as it will be paid.
public struct StatementItem: Sendable, Hashable {
    /// The item's id.
    public let id: String
    /// What it does to the net amount.
    public let kind: ItemKind
    /// The value in 元; whole 分 except for an `info` item without rounding.
    public let value: Rational
    /// The amount, where the value is whole 分.
    public let amount: Money?

    /// An amount.
    public init(id: String, kind: ItemKind, amount: Money) {
        self.id = id
        self.kind = kind
        self.amount = amount
        value = amount.yuan
    }

    /// A figure that is shown as computed.
    public init(id: String, figure: Rational) {
        self.id = id
        kind = .info
        value = figure
        amount = nil
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

/// What one subject gets for one period.
public struct Statement: Sendable, Hashable {
    /// The subject's key.
    public let key: String?
    /// The items that apply, in declared order.
    public let items: [StatementItem]
    /// The sum of the `pay` items.
    public let gross: Money
    /// The sum of the `deduction` items.
    public let deductions: Money
    /// The sum of the `employer` items.
    public let employer: Money
    /// Gross less deductions; zero when the statement is not paid.
    ///
    /// May be negative.
    public private(set) var net: Money
    /// Why the statement is not paid; `nil` when it is.
    public private(set) var unpaidReason: String?
    /// What is worth a look.
    public let warnings: [Warning]
    /// How each item came about, when it was asked for.
    public var explanation: Explanation?

    /// A statement of items; its sums follow from them.
    public init(
        key: String?, items: [StatementItem], warnings: [Warning] = [],
        explanation: Explanation? = nil
    ) {
        func sum(_ kind: ItemKind) -> Money {
            items.reduce(Money.zero) { sum, item in
                item.kind == kind ? sum + (item.amount ?? .zero) : sum
            }
        }
        self.key = key
        self.items = items
        self.warnings = warnings
        self.explanation = explanation
        gross = sum(.pay)
        deductions = sum(.deduction)
        employer = sum(.employer)
        net = gross - deductions
    }

    /// The same statement, not paid.
    public func unpaid(because reason: String) -> Statement {
        var answer = self
        answer.net = .zero
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
    case setAside(SetAside)

    /// The statement, if there is one.
    public var statement: Statement? {
        if case .statement(let statement) = self { statement } else { nil }
    }

    /// The reason, if it was set aside.
    public var setAside: SetAside? {
        if case .setAside(let reason) = self { reason } else { nil }
    }
}
