public import ExactNumbers

/// What somebody is still to get for a paid month, or has to give back for it (补发、扣回).
public struct ArrearsLine: Sendable, Hashable {
    /// Whom it is about, and in which post.
    public let payee: Payee
    /// The period that was paid.
    public let period: Period
    /// The items that differ, in the order of the scheme.
    public let items: [ArrearsItem]
    /// Why, in words, each with the document it rests on.
    public let causes: [String]

    /// A line; it differs in at least one item.
    public init(payee: Payee, period: Period, items: [ArrearsItem], causes: [String]) {
        precondition(!items.isEmpty, "arrears without a difference are none")
        self.payee = payee
        self.period = period
        self.items = items
        self.causes = causes
    }

    /// What is still to be paid for the period; below zero what is to be recovered.
    public var difference: Money { items.reduce(Money.zero) { $0 + $1.difference } }
}
