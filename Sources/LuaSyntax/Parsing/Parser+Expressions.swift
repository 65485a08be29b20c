/// Expressions.
extension Parser {
    mutating func expression() throws(LuaSyntaxError) -> Expression {
        try expression(above: 0)
    }

    /// Reads at least one expression, separated by commas.
    mutating func expressions() throws(LuaSyntaxError) -> [Expression] {
        var list = [try expression()]
        while try accept(.comma) { list.append(try expression()) }
        return list
    }

    /// Reads operands as long as the operators between them bind tighter than a priority.
    private mutating func expression(above priority: Int) throws(LuaSyntaxError) -> Expression {
        try enterLevel()
        let start = token.range.start
        let first: Expression
        if let unaryOperator = UnaryOperator(token.kind) {
            try advance()
            let operand = try expression(above: UnaryOperator.priority)
            first = Expression(kind: .unary(unaryOperator, operand), range: range(from: start))
        } else {
            first = try simpleExpression()
        }
        var operations: [Operation] = []
        while let binaryOperator = BinaryOperator(token.kind),
            binaryOperator.leftPriority > priority
        {
            let range = token.range
            try advance()
            let operand = try expression(above: binaryOperator.rightPriority)
            operations.append(
                Operation(binaryOperator: binaryOperator, range: range, operand: operand))
        }
        leaveLevel()
        guard !operations.isEmpty else { return first }
        return Expression(
            kind: .binary(first: first, operations: operations), range: range(from: start))
    }

    private mutating func simpleExpression() throws(LuaSyntaxError) -> Expression {
        let start = token.range.start
        switch (token.kind, token.value) {
        case (.numeral, .numeral(let numeral)): return try literal(.numeral(numeral))
        case (.string, .string(let bytes)): return try literal(.string(bytes))
        case (.nil, _): return try literal(.nil)
        case (.true, _): return try literal(.boolean(true))
        case (.false, _): return try literal(.boolean(false))
        case (.ellipsis, _):
            guard scopes.allowsVararg else {
                throw LuaSyntaxError(
                    .vararg, at: start, message: "这个函数没有可变参数，不能用“...”；请把“...”写进参数表。")
            }
            return try literal(.vararg)
        case (.leftBrace, _): return try tableConstructor()
        case (.function, _):
            try advance()
            let body = try functionBody(firstLine: token.range.start.line)
            return Expression(kind: .function(body), range: range(from: start))
        default: return try suffixedExpression()
        }
    }

    /// Reads the one token of an expression.
    private mutating func literal(_ kind: Expression.Kind) throws(LuaSyntaxError) -> Expression {
        let range = token.range
        try advance()
        return Expression(kind: kind, range: range)
    }

    mutating func nameUse() throws(LuaSyntaxError) -> NameUse {
        let label = try label()
        let binding = try scopes.resolve(label.name, at: label.range)
        return NameUse(name: label.name, range: label.range, binding: binding)
    }

    // MARK: Tables

    mutating func tableConstructor() throws(LuaSyntaxError) -> Expression {
        let start = token.range.start
        try expect(.leftBrace)
        var fields: [TableField] = []
        while token.kind != .rightBrace {
            fields.append(try tableField())
            guard token.kind == .comma || token.kind == .semicolon else { break }
            try advance()
        }
        try expect(.rightBrace, closing: .leftBrace, at: start)
        return Expression(kind: .table(fields), range: range(from: start))
    }

    private mutating func tableField() throws(LuaSyntaxError) -> TableField {
        if token.kind == .name, try lookAhead() == .assign {
            let name = try label()
            try expect(.assign)
            return .named(name, try expression())
        }
        guard try accept(.leftBracket) else { return .item(try expression()) }
        let key = try expression()
        try expect(.rightBracket)
        try expect(.assign)
        return .keyed(key: key, value: try expression())
    }
}
