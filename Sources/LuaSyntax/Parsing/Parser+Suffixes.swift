/// Names and parentheses with fields, indices and calls behind them.
extension Parser {
    mutating func suffixedExpression() throws(LuaSyntaxError) -> Expression {
        let start = token.range.start
        let first = try primaryExpression()
        var suffixes: [Suffix] = []
        while let suffix = try suffix() { suffixes.append(suffix) }
        guard !suffixes.isEmpty else { return first }
        return Expression(
            kind: .suffixed(first: first, suffixes: suffixes), range: range(from: start))
    }

    private mutating func primaryExpression() throws(LuaSyntaxError) -> Expression {
        let start = token.range.start
        switch token.kind {
        case .leftParenthesis:
            try advance()
            let inner = try expression()
            try expect(.rightParenthesis, closing: .leftParenthesis, at: start)
            return Expression(kind: .parenthesized(inner), range: range(from: start))
        case .name:
            let use = try nameUse()
            return Expression(kind: .name(use), range: use.range)
        default:
            throw unexpected("一个表达式或一条语句")
        }
    }

    private mutating func suffix() throws(LuaSyntaxError) -> Suffix? {
        let start = token.range.start
        let kind: Suffix.Kind
        switch token.kind {
        case .dot:
            try advance()
            kind = .field(try label())
        case .leftBracket:
            try advance()
            let key = try expression()
            try expect(.rightBracket)
            kind = .index(key)
        case .colon:
            try advance()
            let name = try label()
            kind = .method(name, try arguments())
        case .leftParenthesis, .string, .leftBrace:
            kind = .call(try arguments())
        default:
            return nil
        }
        return Suffix(kind: kind, range: range(from: start))
    }

    private mutating func arguments() throws(LuaSyntaxError) -> [Expression] {
        let start = token.range.start
        switch (token.kind, token.value) {
        case (.leftParenthesis, _):
            try advance()
            let list = token.kind == .rightParenthesis ? [] : try expressions()
            try expect(.rightParenthesis, closing: .leftParenthesis, at: start)
            return list
        case (.leftBrace, _):
            return [try tableConstructor()]
        case (.string, .string(let bytes)):
            let range = token.range
            try advance()
            return [Expression(kind: .string(bytes), range: range)]
        default:
            throw unexpected("函数的参数")
        }
    }
}
