public import ExactNumbers

/// What a test case expects of one item of a statement, or of a sum such as `net`.
public struct TestExpectation: Hashable, Sendable {
    /// The id of the item, or `gross`, `deductions`, `employer`, `net`.
    public let name: String
    /// The amount that has to come out.
    public let amount: Rational
    /// Where it is written.
    public let place: SourcePlace
}
