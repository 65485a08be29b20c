/// Reads a source as the stock Lua 5.4 compiler reads it, and makes a tree of it.
///
/// It accepts and refuses what `load` accepts and refuses, with the exception of the limits that only
/// the code generator sets: see `LuaLimits`.
///
/// The parser recurses as deep as the limits allow. The deepest sources need less than 1 MiB of stack,
/// in a debug build less than 3 MiB.
public struct Parser {
    private var lexer: Lexer
    private var ahead: Token?

    /// How many statements and expressions are open, counted as the compiler counts.
    private var depth = 0

    /// The token to be read next.
    private(set) var token: Token

    /// The end of the token that was read last.
    private(set) var previousEnd = SourcePosition.start

    var scopes: ScopeResolver

    /// Parses a source.
    ///
    /// - Parameters:
    ///   - source: The bytes of the source, which may be any bytes.
    ///   - limits: How deep the source may nest.
    /// - Returns: The tree.
    /// - Throws: The first thing that is wrong with the source.
    public static func parse(
        _ source: [UInt8], limits: LuaLimits = .stock
    ) throws(LuaSyntaxError) -> Chunk {
        var parser = try Parser(source, limits: limits)
        return try parser.chunk(of: source)
    }

    private init(_ source: [UInt8], limits: LuaLimits) throws(LuaSyntaxError) {
        lexer = try Lexer(source)
        token = try lexer.next()
        scopes = ScopeResolver(limits: limits)
    }

    private mutating func chunk(of source: [UInt8]) throws(LuaSyntaxError) -> Chunk {
        try scopes.openFunction(isVararg: true, firstLine: nil, at: .start)
        let statements = try statements()
        guard token.kind == .endOfSource else {
            throw unexpected("一条语句")
        }
        try scopes.closeFunction()
        let range = SourceRange(from: .start, to: token.range.end)
        return Chunk(
            source: source,
            main: FunctionBody(
                parameters: [], isVararg: true, block: Block(statements: statements, range: range),
                range: range, firstLine: 1, lastLine: range.end.line),
            comments: lexer.comments, locals: scopes.locals, globalUses: scopes.globalUses,
            limits: scopes.limits)
    }
}

// MARK: - Tokens

extension Parser {
    // Kept out of line, for it is called everywhere: the stack that each level of nesting takes is
    // several times as large where the lexer is inlined.
    @inline(never)
    mutating func advance() throws(LuaSyntaxError) {
        previousEnd = token.range.end
        if let next = ahead.take() {
            token = next
        } else {
            token = try lexer.next()
        }
    }

    /// The token after the one to be read next.
    mutating func lookAhead() throws(LuaSyntaxError) -> TokenKind {
        let next = try lexer.next()
        ahead = next
        return next.kind
    }

    /// Reads a token if it is of the kind.
    mutating func accept(_ kind: TokenKind) throws(LuaSyntaxError) -> Bool {
        guard token.kind == kind else { return false }
        try advance()
        return true
    }

    mutating func expect(_ kind: TokenKind) throws(LuaSyntaxError) {
        guard token.kind == kind else { throw unexpected("“\(kind.spelling)”") }
        try advance()
    }

    /// Reads what closes a block or bracket.
    mutating func expect(
        _ kind: TokenKind, closing opener: TokenKind, at opening: SourcePosition
    ) throws(LuaSyntaxError) {
        guard token.kind == kind else { throw unclosed(kind, opener, at: opening) }
        try advance()
    }

    mutating func label() throws(LuaSyntaxError) -> Label {
        guard case .name(let name) = token.value else { throw unexpected("一个名称") }
        let label = Label(name: name, range: token.range)
        try advance()
        return label
    }

    /// The bytes from the token to be read next up to an offset, or to the end.
    func bytes(to end: Int) -> ArraySlice<UInt8> {
        lexer.source[token.range.start.offset..<min(end, lexer.source.count)]
    }

    /// The bytes of an expression.
    func bytes(of expression: Expression) -> ArraySlice<UInt8> {
        lexer.source[expression.range.offsets]
    }

    /// The stretch from a place to the end of the token that was read last.
    func range(from start: SourcePosition) -> SourceRange {
        SourceRange(from: start, to: previousEnd)
    }
}

// MARK: - Depth

extension Parser {
    /// Counts a statement or expression that is opened; each is closed with `leaveLevel`.
    ///
    /// Every recursion of the parser passes here, so that no source can exhaust the stack.
    mutating func enterLevel() throws(LuaSyntaxError) {
        depth += 1
        guard depth <= scopes.limits.nesting else {
            throw LuaSyntaxError(
                .tooDeep, at: token.range.start,
                message: "语句和表达式嵌套超过 \(scopes.limits.nesting) 层，请拆成几步来写。")
        }
    }

    mutating func leaveLevel(_ count: Int = 1) {
        depth -= count
    }
}
