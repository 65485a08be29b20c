public import ExactNumbers

/// How the difference of one item's amount is made up.
public struct ItemChange: Sendable, Hashable {
    /// A part of the difference with its cause.
    public struct Part: Sendable, Hashable {
        /// Why.
        public let cause: ChangeCause
        /// By how much the net amount changes for it.
        public let amount: Money

        /// A part.
        public init(cause: ChangeCause, amount: Money) {
            self.cause = cause
            self.amount = amount
        }
    }

    /// The item.
    public let item: ItemDefinition
    /// What it added to the net amount before; a deduction counts below zero.
    public let from: Money
    /// What it adds now.
    public let to: Money
    /// The parts; they add up to the difference exactly.
    public let parts: [Part]

    /// A change; its parts have to add up.
    public init(item: ItemDefinition, from: Money, to: Money, parts: [Part]) {
        precondition(
            parts.reduce(Money.zero) { $0 + $1.amount } == to - from,
            "the parts of a difference add up to it")
        self.item = item
        self.from = from
        self.to = to
        self.parts = parts
    }

    /// By how much the net amount changes.
    public var difference: Money { to - from }
}
