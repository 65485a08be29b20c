/// One condition of an `if` and what it guards.
public struct ConditionalClause: Sendable {
    /// The condition after `if` or `elseif`.
    public let condition: Expression

    /// What runs when the condition is the first to hold.
    public let body: Block
}
