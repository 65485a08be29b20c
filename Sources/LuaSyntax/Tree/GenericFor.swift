/// A loop over what an iterator gives.
public struct GenericFor: Sendable {
    /// The loop variables; at least one.
    public let variables: [LocalVariable.ID]

    /// The iterator, its state, its first value and what to close: at least one expression.
    public let iterator: [Expression]

    /// What runs in each turn.
    public let body: Block
}
