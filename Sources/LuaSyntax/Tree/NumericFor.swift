/// A loop over numbers.
public struct NumericFor: Sendable {
    /// The loop variable; each turn has a fresh one.
    public let variable: LocalVariable.ID

    /// Where the `=` stands.
    public let assignment: SourceRange

    /// The first value.
    public let start: Expression

    /// The last value, if it is reached.
    public let limit: Expression

    /// The distance of the values; 1 when left out.
    public let step: Expression?

    /// What runs for each value.
    public let body: Block
}
