/// Local variables and functions.
extension Parser {
    mutating func localStatement() throws(LuaSyntaxError) -> Statement.Kind {
        try advance()
        if try accept(.function) { return try localFunction() }
        var variables: [LocalVariable.ID] = []
        var closed: SourcePosition?
        repeat {
            let name = try label()
            let id = try scopes.declare(name.name, role: .variable, at: name.range)
            variables.append(id)
            if let attribute = try attribute() {
                if attribute == .close {
                    guard closed == nil else {
                        throw LuaSyntaxError(
                            .attribute, at: name.range.start, related: closed,
                            message: "一条 local 语句里只能有一个 <close> 变量，请分成两条写。")
                    }
                    closed = name.range.start
                }
                scopes.setAttribute(attribute, of: id)
            }
        } while try accept(.comma)
        let values = try accept(.assign) ? try expressions() : []
        if let last = variables.last, let value = values.last, variables.count == values.count,
            scopes.locals[last.index].attribute == .constant, isFoldable(value)
        {
            scopes.fold(last)
        }
        try scopes.activate(at: previousEnd)
        return .local(variables: variables, values: values)
    }

    private mutating func attribute() throws(LuaSyntaxError) -> LocalVariable.Attribute? {
        guard try accept(.less) else { return nil }
        let name = try label()
        try expect(.greater)
        guard let attribute = LocalVariable.Attribute(rawValue: name.name) else {
            throw LuaSyntaxError(
                .attribute, at: name.range.start,
                message: "没有“\(SourceExcerpt(name.name.utf8).text)”这种变量属性，只有 <const> 和 <close>。")
        }
        return attribute
    }

    private mutating func localFunction() throws(LuaSyntaxError) -> Statement.Kind {
        let name = try label()
        let id = try scopes.declare(name.name, role: .function, at: name.range)
        // The function can call itself.
        try scopes.activate(at: name.range.start)
        return .localFunction(id, try functionBody(firstLine: token.range.start.line))
    }

    mutating func functionStatement(
        from start: SourcePosition
    ) throws(LuaSyntaxError) -> Statement.Kind {
        try advance()
        let name = try functionName()
        let body = try functionBody(firstLine: start.line, receiver: name.method?.range)
        return .function(name, body)
    }

    private mutating func functionName() throws(LuaSyntaxError) -> FunctionName {
        let variable = try nameUse()
        var fields: [Label] = []
        while try accept(.dot) { fields.append(try label()) }
        let method = try accept(.colon) ? try label() : nil
        if fields.isEmpty && method == nil {
            try scopes.reclassify(variable, as: .functionDefinition)
        }
        return FunctionName(variable: variable, fields: fields, method: method)
    }

    /// Reads parameters and statements of a function.
    ///
    /// - Parameters:
    ///   - firstLine: The line where the compiler lets the function begin.
    ///   - receiver: The name of a method, which has the parameter `self` without writing it.
    /// - Returns: The body.
    /// - Throws: What is wrong with it.
    mutating func functionBody(
        firstLine: Int, receiver: SourceRange? = nil
    ) throws(LuaSyntaxError) -> FunctionBody {
        let start = token.range.start
        try scopes.openFunction(isVararg: false, firstLine: firstLine, at: start)
        try expect(.leftParenthesis)
        var parameters: [LocalVariable.ID] = []
        if let receiver {
            parameters.append(try scopes.declare("self", role: .receiver, at: receiver))
        }
        let isVararg = try readParameters(into: &parameters)
        try scopes.activate(at: start)
        scopes.setVararg(isVararg)
        try expect(.rightParenthesis)
        let block = try openBlock()
        let lastLine = token.range.start.line
        try expect(.end, closing: .function, at: start)
        try scopes.closeFunction()
        return FunctionBody(
            parameters: parameters, isVararg: isVararg, block: block, range: range(from: start),
            firstLine: firstLine, lastLine: lastLine)
    }

    /// Reads parameters; true when the list ends in `...`.
    private mutating func readParameters(
        into parameters: inout [LocalVariable.ID]
    ) throws(LuaSyntaxError) -> Bool {
        guard token.kind != .rightParenthesis else { return false }
        repeat {
            if try accept(.ellipsis) { return true }
            guard token.kind == .name else { throw unexpected("参数的名称或“...”") }
            let name = try label()
            parameters.append(try scopes.declare(name.name, role: .parameter, at: name.range))
        } while try accept(.comma)
        return false
    }

    /// Whether the compiler computes the expression itself, so that a constant with this value is
    /// none of the upvalues which it counts.
    ///
    /// The compiler folds some logical operators as well, and refuses to fold a few results (division
    /// by zero, not a number). It can only be told in a function with exactly as many upvalues as the
    /// limit allows.
    private func isFoldable(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .nil, .boolean, .numeral, .string: true
        case .parenthesized(let inner): isFoldable(inner)
        case .unary(let unaryOperator, let operand):
            unaryOperator != .length && isFoldable(operand)
        case .name(let use):
            use.binding.variable.map { scopes.locals[$0.index].isFolded } ?? false
        case .binary(let first, let operations):
            isFoldable(first)
                && operations.allSatisfy {
                    $0.binaryOperator.leftPriority > 3 && $0.binaryOperator != .concatenate
                        && isFoldable($0.operand)
                }
        case .vararg, .function, .table, .suffixed: false
        }
    }
}
