/// Walks a tree in the order of the source.
///
/// A visitor implements what it is interested in, and calls `visitChildren(of:)` to go on below.
public protocol SyntaxVisitor {
    /// Called for each statement.
    mutating func visit(_ statement: Statement)

    /// Called for each expression, targets of assignments too.
    mutating func visit(_ expression: Expression)

    /// Called for the body of each function, of the main function too.
    mutating func visit(_ function: FunctionBody)
}

extension SyntaxVisitor {
    /// Goes on below the statement.
    public mutating func visit(_ statement: Statement) { visitChildren(of: statement) }

    /// Goes on below the expression.
    public mutating func visit(_ expression: Expression) { visitChildren(of: expression) }

    /// Goes on below the function.
    public mutating func visit(_ function: FunctionBody) { visit(function.block) }

    /// Visits the statements of a block.
    ///
    /// - Parameter block: The block.
    public mutating func visit(_ block: Block) {
        for statement in block.statements { visit(statement) }
    }

    /// Visits expressions in their order.
    ///
    /// - Parameter expressions: The expressions.
    public mutating func visit(_ expressions: [Expression]) {
        for expression in expressions { visit(expression) }
    }

    /// Visits what a statement consists of.
    ///
    /// - Parameter statement: The statement.
    public mutating func visitChildren(of statement: Statement) {
        switch statement.kind {
        case .local(_, let values), .returning(let values): visit(values)
        case .localFunction(_, let function), .function(_, let function): visit(function)
        case .assignment(let targets, let values): visit(targets + values)
        case .call(let call): visit(call)
        case .block(let block): visit(block)
        case .whileLoop(let condition, let body):
            visit(condition)
            visit(body)
        case .repeatLoop(let body, let condition):
            visit(body)
            visit(condition)
        case .conditional(let clauses, let otherwise):
            for clause in clauses {
                visit(clause.condition)
                visit(clause.body)
            }
            if let otherwise { visit(otherwise) }
        case .numericFor(let loop): visitChildren(of: loop)
        case .genericFor(let loop):
            visit(loop.iterator)
            visit(loop.body)
        case .breaking, .goto, .label: break
        }
    }

    private mutating func visitChildren(of loop: NumericFor) {
        visit([loop.start, loop.limit])
        if let step = loop.step { visit(step) }
        visit(loop.body)
    }

    /// Visits what an expression consists of.
    ///
    /// - Parameter expression: The expression.
    public mutating func visitChildren(of expression: Expression) {
        switch expression.kind {
        case .nil, .boolean, .numeral, .string, .vararg, .name: break
        case .function(let function): visit(function)
        case .table(let fields):
            for field in fields {
                switch field {
                case .item(let value), .named(_, let value): visit(value)
                case .keyed(let key, let value): visit([key, value])
                }
            }
        case .parenthesized(let operand), .unary(_, let operand): visit(operand)
        case .binary(let first, let operations):
            visit(first)
            for operation in operations { visit(operation.operand) }
        case .suffixed(let first, let suffixes):
            visit(first)
            for suffix in suffixes {
                switch suffix.kind {
                case .field: break
                case .index(let key): visit(key)
                case .call(let arguments), .method(_, let arguments): visit(arguments)
                }
            }
        }
    }
}
