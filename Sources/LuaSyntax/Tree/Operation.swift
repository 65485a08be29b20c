/// One operator of a chain with the operand on its right.
public struct Operation: Sendable {
    /// The operator.
    public let binaryOperator: BinaryOperator

    /// Where the operator stands.
    public let range: SourceRange

    /// The operand on the right; on the left is everything before.
    public let operand: Expression
}
