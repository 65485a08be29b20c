public import ExactNumbers

/// What one item of a paid month would come to now, beside what was paid for it.
public struct ArrearsItem: Sendable, Hashable {
    /// The item's id.
    public let id: String
    /// The name that people see.
    public let title: String
    /// What was paid so far, earlier arrears included; a deduction counts below zero.
    public let paid: Money
    /// What is due, as far as is known now.
    public let due: Money

    /// An item.
    public init(id: String, title: String, paid: Money, due: Money) {
        self.id = id
        self.title = title
        self.paid = paid
        self.due = due
    }

    /// What is still to be paid; below zero what is to be recovered.
    public var difference: Money { due - paid }
}
