/// Finds the statements and conditions that a run is watched at, in the order of the source.
struct ProbeFinder: SyntaxVisitor {
    private(set) var probes: [Probe] = []

    // MARK: Statements

    mutating func visit(_ statement: Statement) {
        switch statement.kind {
        // A label is a place and does nothing.
        case .label: return
        default: probes.append(Probe(kind: .statement, range: statement.range))
        }
        switch statement.kind {
        case .whileLoop(let condition, let body):
            decide(condition)
            visit(body)
        case .repeatLoop(let body, let condition):
            visit(body)
            decide(condition)
        case .conditional(let clauses, let otherwise):
            for clause in clauses {
                decide(clause.condition)
                visit(clause.body)
            }
            if let otherwise { visit(otherwise) }
        default: visitChildren(of: statement)
        }
    }

    // MARK: Conditions

    /// An expression of which only the truth counts.
    private mutating func decide(_ expression: Expression) {
        switch expression.kind {
        case .parenthesized(let inner): decide(inner)
        case .unary(.not, let operand): decide(operand)
        case .binary(let first, let operations):
            guard let parts = LogicalParts(first, operations) else { return watch(expression) }
            decideFirst(of: parts)
            for operation in parts.rest { decide(operation.operand) }
        case .nil, .boolean, .numeral, .string, .function, .table: visitChildren(of: expression)
        case .vararg, .name, .unary, .suffixed: watch(expression)
        }
    }

    private mutating func watch(_ expression: Expression) {
        probes.append(Probe(kind: .condition, range: expression.range))
        visitChildren(of: expression)
    }

    private mutating func decideFirst(of parts: LogicalParts) {
        guard let last = parts.leading.last else { return decide(parts.first) }
        probes.append(
            Probe(
                kind: .condition,
                range: SourceRange(from: parts.first.range.start, to: last.operand.range.end)))
        visit(parts.first)
        for operation in parts.leading { visit(operation.operand) }
    }

    /// An expression whose value counts: all but its last part decides what is evaluated next.
    mutating func visit(_ expression: Expression) {
        guard case .binary(let first, let operations) = expression.kind,
            let parts = LogicalParts(first, operations)
        else { return visitChildren(of: expression) }
        decideFirst(of: parts)
        let rest = Array(parts.rest)
        for (position, operation) in rest.enumerated() {
            let next = position + 1 < rest.count ? rest[position + 1].binaryOperator : nil
            let isChosen = next == nil || operation.binaryOperator == .and && next == .or
            if isChosen, !operation.operand.isTruthValue {
                visit(operation.operand)
            } else {
                decide(operation.operand)
            }
        }
    }
}

extension Expression {
    /// Whether the value is true or false whatever the operands are.
    fileprivate var isTruthValue: Bool {
        switch unwrapped.kind {
        case .unary(.not, _): true
        case .binary(_, let operations): operations.last?.binaryOperator.isComparison ?? false
        default: false
        }
    }
}
