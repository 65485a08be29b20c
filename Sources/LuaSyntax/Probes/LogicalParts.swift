/// An expression taken apart at the `and` and `or` of its own level.
///
/// What stands before the first of them is an expression without a node of its own where it has operators: of `a < b and c`
/// the chain is `a`, `< b`, `and c`.
struct LogicalParts {
    /// What stands before the first `and` or `or`.
    let first: Expression
    /// The operators of that first part.
    let leading: ArraySlice<Operation>
    /// Each `and` or `or` with its operand.
    let rest: ArraySlice<Operation>

    /// The parts of a chain; nil where it has neither `and` nor `or`.
    init?(_ first: Expression, _ operations: [Operation]) {
        guard let cut = operations.firstIndex(where: { $0.binaryOperator.isLogical }) else {
            return nil
        }
        self.first = first
        leading = operations[..<cut]
        rest = operations[cut...]
    }

    /// The bytes of the first part.
    var leadingOffsets: Range<Int> {
        first.range.start.offset..<(leading.last?.operand.range ?? first.range).end.offset
    }
}

extension BinaryOperator {
    /// Whether the operator is `and` or `or`.
    var isLogical: Bool { self == .and || self == .or }
}
