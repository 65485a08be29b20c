public import ExactNumbers

/// What was paid, by payee, period and item; what an item takes from the net amount counts below zero.
public struct PaidLedger: Sendable {
    private var amounts: [Period: [Payee: [String: Money]]] = [:]

    /// A ledger in which nothing was paid.
    public init() {}

    /// Enters that a period was issued, though perhaps nobody was paid for it.
    public mutating func open(_ period: Period) {
        if amounts[period] == nil { amounts[period] = [:] }
    }

    /// Enters what was paid, or recovered.
    public mutating func add(_ amount: Money, item: String, of payee: Payee, for period: Period) {
        amounts[period, default: [:]][payee, default: [:]][item, default: .zero] += amount
    }

    /// The periods that were issued, or for which something was paid, in order.
    public var periods: [Period] { amounts.keys.sorted() }

    /// What was paid for a period.
    public func paid(_ period: Period) -> [Payee: [String: Money]] { amounts[period] ?? [:] }
}
