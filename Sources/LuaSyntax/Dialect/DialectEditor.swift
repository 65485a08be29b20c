/// Writes the rewritten source while it walks the tree.
struct DialectEditor: SyntaxVisitor {
    private let chunk: Chunk
    private let hooks: DialectHooks
    private let probes: ProbePlan?
    private var shapes: StaticShapes

    private var output: [UInt8] = []

    /// How much of the source has been written or replaced.
    private var copied = 0

    private var constants: [DialectConstant] = []
    private var indices: [String: Int] = [:]

    init(chunk: Chunk, hooks: DialectHooks, probes: ProbePlan? = nil) {
        self.chunk = chunk
        self.hooks = hooks
        self.probes = probes
        shapes = StaticShapes(chunk: chunk)
        output.reserveCapacity(chunk.source.count + chunk.source.count / 4)
        output += hooks.prologue.utf8
    }

    /// Writes what is left of the source.
    mutating func finish() -> RewrittenSource {
        copy(to: chunk.source.count)
        return RewrittenSource(bytes: output, constants: constants)
    }

    // MARK: Writing

    private mutating func copy(to offset: Int) {
        precondition(copied <= offset, "the tree is walked in the order of the source")
        output += chunk.source[copied..<offset]
        copied = offset
    }

    /// Puts text before a byte of the source, apart from a name that would run into it.
    private mutating func insert(_ text: String, at position: SourcePosition) {
        copy(to: position.offset)
        if let last = output.last, last.continuesName,
            let first = text.utf8.first, first.continuesName
        {
            output.append(UInt8(ascii: " "))
        }
        output += text.utf8
    }

    private mutating func replace(_ range: SourceRange, with text: String) {
        insert(text, at: range.start)
        copied = range.end.offset
    }

    /// Visits an expression that becomes the last argument of a hook.
    ///
    /// A call that gives no value must count as nil, and one that gives several as the first.
    private mutating func visitLastArgument(_ expression: Expression) {
        if expression.isMultiple { insert("(", at: expression.range.start) }
        visit(expression)
        if expression.isMultiple { insert(")", at: expression.range.end) }
        insert(")", at: expression.range.end)
    }

    // MARK: Expressions

    mutating func visit(_ expression: Expression) {
        guard let number = probes?.number(ofCondition: expression.range.offsets) else {
            return rewrite(expression)
        }
        insert("\(hooks.test)(\(number),", at: expression.range.start)
        rewrite(expression)
        insert(")", at: expression.range.end)
    }

    private mutating func rewrite(_ expression: Expression) {
        switch expression.kind {
        case .numeral(let numeral) where numeral.value == .float:
            replace(
                expression.range, with: "\(hooks.constants)[\(index(of: numeral, in: expression))]")
        case .binary(let first, let operations):
            visit(first, operations)
        case .suffixed(let first, let suffixes):
            visit(first)
            for suffix in suffixes { visit(suffix) }
        case .table(let fields):
            for field in fields { visit(field) }
        default:
            visitChildren(of: expression)
        }
    }

    private mutating func index(of numeral: Numeral, in expression: Expression) -> Int {
        if let index = indices[numeral.text] { return index }
        constants.append(
            DialectConstant(text: numeral.text, position: expression.range.start))
        indices[numeral.text] = constants.count
        return constants.count
    }

    /// Makes calls of the comparisons in a chain: `a == b ~= c` becomes `not eq(eq(a, b), c)`.
    private mutating func visit(_ first: Expression, _ operations: [Operation]) {
        let rewritten = shapes.comparisonsByValue(first, operations)
        let condition = beginCondition(first, operations)
        for operation in zip(operations, rewritten).reversed() where operation.1 {
            let isNegated = operation.0.binaryOperator == .notEqual
            insert((isNegated ? "not " : "") + hooks.equal + "(", at: first.range.start)
        }
        visit(first)
        for (operation, isRewritten) in zip(operations, rewritten) {
            if isRewritten {
                replace(operation.range, with: ",")
                visitLastArgument(operation.operand)
            } else {
                visit(operation.operand)
            }
            if operation.range == condition?.range { insert(")", at: operation.operand.range.end) }
        }
    }

    /// Opens the probe around what stands before the first `and` or `or`, and answers the last operator within it.
    private mutating func beginCondition(
        _ first: Expression, _ operations: [Operation]
    ) -> Operation? {
        guard let probes, let parts = LogicalParts(first, operations),
            let last = parts.leading.last,
            let number = probes.number(ofCondition: parts.leadingOffsets)
        else { return nil }
        insert("\(hooks.test)(\(number),", at: first.range.start)
        return last
    }

    private mutating func visit(_ suffix: Suffix) {
        switch suffix.kind {
        case .field: break
        case .index(let key): visitKey(key)
        case .call(let arguments), .method(_, let arguments): visit(arguments)
        }
    }

    private mutating func visit(_ field: TableField) {
        switch field {
        case .item(let value), .named(_, let value): visit(value)
        case .keyed(let key, let value):
            visitKey(key)
            visit(value)
        }
    }

    private mutating func visitKey(_ key: Expression) {
        guard shapes.shape(of: key) == .unknown || Self.isMiscompiled(key) else {
            visit(key)
            return
        }
        insert("\(hooks.key)(", at: key.range.start)
        visitLastArgument(key)
    }

    /// Whether Lua 5.4.4 can go wrong over the key.
    ///
    /// Where an upvalue is indexed by a bare comparison, as in `t[a < b]`, its compiler jumps past the
    /// instruction that fetches the table. As an argument of a function the comparison is sound.
    private static func isMiscompiled(_ key: Expression) -> Bool {
        switch key.unwrapped.kind {
        case .unary(.not, let operand): isMiscompiled(operand)
        case .binary(_, let operations):
            operations.last?.binaryOperator.isComparison ?? false
        default: false
        }
    }

    // MARK: Statements

    mutating func visit(_ statement: Statement) {
        if let number = probes?.number(of: statement) {
            insert("\(hooks.reach)(\(number));", at: statement.range.start)
        }
        if case .numericFor(let loop) = statement.kind, !shapes.noteNative(loop) {
            visitByValue(loop)
        } else {
            visitChildren(of: statement)
        }
    }

    /// Makes a loop over the iterator of the host.
    ///
    /// Kept out of line, as statements nest.
    @inline(never)
    private mutating func visitByValue(_ loop: NumericFor) {
        replace(loop.assignment, with: "in \(hooks.range)(")
        visit(loop.start)
        if let step = loop.step {
            visit(loop.limit)
            visitLastArgument(step)
        } else {
            visitLastArgument(loop.limit)
        }
        visit(loop.body)
    }
}
