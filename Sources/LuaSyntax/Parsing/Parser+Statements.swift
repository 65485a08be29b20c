/// Statements other than loops and declarations.
extension Parser {
    /// Reads statements up to what ends a block; a `return` must be the last.
    mutating func statements() throws(LuaSyntaxError) -> [Statement] {
        var list: [Statement] = []
        while !endsBlock(withUntil: true) {
            let isLast = token.kind == .return
            try statement(into: &list)
            if isLast { break }
        }
        return list
    }

    /// Reads statements in a scope of their own.
    mutating func block() throws(LuaSyntaxError) -> Block {
        scopes.openBlock(isLoop: false)
        let block = try openBlock()
        try scopes.closeBlock()
        return block
    }

    /// Reads statements in the scope that is open.
    mutating func openBlock() throws(LuaSyntaxError) -> Block {
        let start = previousEnd
        let statements = try statements()
        return Block(
            statements: statements, range: SourceRange(from: start, to: token.range.start))
    }

    /// Whether the token to be read next ends a block.
    ///
    /// An `until` ends the block, yet not its scope.
    private func endsBlock(withUntil: Bool) -> Bool {
        switch token.kind {
        case .else, .elseif, .end, .endOfSource: true
        case .until: withUntil
        default: false
        }
    }

    private mutating func statement(into list: inout [Statement]) throws(LuaSyntaxError) {
        try enterLevel()
        let start = token.range.start
        switch token.kind {
        case .semicolon: try advance()
        case .doubleColon: try labelStatement(into: &list)
        default:
            let kind = try statementKind(from: start)
            list.append(Statement(kind: kind, range: range(from: start)))
        }
        leaveLevel()
    }

    private mutating func statementKind(
        from start: SourcePosition
    ) throws(LuaSyntaxError) -> Statement.Kind {
        switch token.kind {
        case .if: try conditional(from: start)
        case .while: try whileLoop(from: start)
        case .do: try doBlock(from: start)
        case .for: try forLoop(from: start)
        case .repeat: try repeatLoop(from: start)
        case .function: try functionStatement(from: start)
        case .local: try localStatement()
        case .return: try returnStatement()
        case .break: try breakStatement(from: start)
        case .goto: try gotoStatement(from: start)
        default: try expressionStatement()
        }
    }

    private mutating func doBlock(
        from start: SourcePosition
    ) throws(LuaSyntaxError) -> Statement.Kind {
        try advance()
        let block = try block()
        try expect(.end, closing: .do, at: start)
        return .block(block)
    }

    private mutating func conditional(
        from start: SourcePosition
    ) throws(LuaSyntaxError) -> Statement.Kind {
        var clauses: [ConditionalClause] = []
        repeat {
            try advance()
            let condition = try expression()
            try expect(.then)
            clauses.append(ConditionalClause(condition: condition, body: try block()))
        } while token.kind == .elseif
        let otherwise = try accept(.else) ? try block() : nil
        try expect(.end, closing: .if, at: start)
        return .conditional(clauses: clauses, otherwise: otherwise)
    }

    private mutating func returnStatement() throws(LuaSyntaxError) -> Statement.Kind {
        try advance()
        var values: [Expression] = []
        if !endsBlock(withUntil: true) && token.kind != .semicolon { values = try expressions() }
        _ = try accept(.semicolon)
        return .returning(values)
    }

    // MARK: Jumps

    private mutating func breakStatement(
        from start: SourcePosition
    ) throws(LuaSyntaxError) -> Statement.Kind {
        try advance()
        try scopes.leaveLoop(at: start)
        return .breaking
    }

    private mutating func gotoStatement(
        from start: SourcePosition
    ) throws(LuaSyntaxError) -> Statement.Kind {
        try advance()
        let label = try label()
        try scopes.jump(to: label.name, at: start)
        return .goto(label)
    }

    /// Reads a label with the labels and semicolons after it.
    ///
    /// They are read as if inside the label, as in the compiler: so a long row of labels is too deep.
    private mutating func labelStatement(into list: inout [Statement]) throws(LuaSyntaxError) {
        let start = token.range.start
        try advance()
        let label = try label()
        try expect(.doubleColon)
        list.append(Statement(kind: .label(label), range: range(from: start)))
        while token.kind == .semicolon || token.kind == .doubleColon {
            try statement(into: &list)
        }
        try scopes.defineLabel(
            label.name, at: label.range.start, endsBlock: endsBlock(withUntil: false))
    }
}
