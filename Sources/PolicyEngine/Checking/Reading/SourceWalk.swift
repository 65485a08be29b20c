import LuaSyntax

/// Flattens a tree into lists, each entry with its function.
struct SourceWalk: SyntaxVisitor {
    let chunk: Chunk
    let file: Int
    private(set) var functions: [SourceFunction] = []
    private(set) var statements: [Placed<Statement>] = []
    private(set) var expressions: [Placed<Expression>] = []
    private(set) var blocks: [Placed<Block>] = []
    /// Which function has a variable.
    private(set) var owners: [LocalVariable.ID: Int] = [:]
    /// Functions by the byte where their parameters begin.
    private(set) var starts: [Int: Int] = [:]
    private var current = 0

    init(chunk: Chunk, file: Int) {
        self.chunk = chunk
        self.file = file
    }

    mutating func visit(_ function: FunctionBody) {
        let outer = current
        let index = functions.count
        functions.append(
            SourceFunction(
                id: .init(file: file, index: index), body: function,
                parent: index == 0 ? nil : outer))
        starts[function.range.start.offset] = index
        current = index
        for parameter in function.parameters { owners[parameter] = index }
        note(function.block)
        visit(function.block)
        current = outer
    }

    private mutating func note(_ block: Block) {
        blocks.append(Placed(value: block, function: current))
    }

    mutating func visit(_ statement: Statement) {
        statements.append(Placed(value: statement, function: current))
        switch statement.kind {
        case .local(let variables, _): for id in variables { owners[id] = current }
        case .localFunction(let id, _): owners[id] = current
        case .numericFor(let loop):
            owners[loop.variable] = current
            note(loop.body)
        case .genericFor(let loop):
            for id in loop.variables { owners[id] = current }
            note(loop.body)
        case .block(let block), .whileLoop(_, let block), .repeatLoop(let block, _): note(block)
        case .conditional(let clauses, let otherwise):
            for clause in clauses { note(clause.body) }
            if let otherwise { note(otherwise) }
        default: break
        }
        visitChildren(of: statement)
    }

    mutating func visit(_ expression: Expression) {
        expressions.append(Placed(value: expression, function: current))
        if case .suffixed(let first, let suffixes) = expression.kind, case .name = first.kind {
            for suffix in suffixes { visit(suffix) }
        } else {
            visitChildren(of: expression)
        }
    }

    private mutating func visit(_ suffix: Suffix) {
        switch suffix.kind {
        case .field: break
        case .index(let key): visit(key)
        case .call(let arguments), .method(_, let arguments): visit(arguments)
        }
    }
}
