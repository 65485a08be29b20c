/// Statements that begin with an expression: calls and assignments.
extension Parser {
    mutating func expressionStatement() throws(LuaSyntaxError) -> Statement.Kind {
        let first = try suffixedExpression()
        if token.kind == .assign || token.kind == .comma {
            return try assignment(to: first)
        }
        guard case .suffixed = first.kind, first.isMultiple else {
            throw unexpected(
                because: "它前面的“\(SourceExcerpt(bytes(of: first)).text)”不是一条完整的语句，语句应是赋值或函数调用")
        }
        return .call(first)
    }

    private mutating func assignment(
        to first: Expression
    ) throws(LuaSyntaxError) -> Statement.Kind {
        try checkTarget(first)
        var targets = [first]
        while try accept(.comma) {
            let target = try suffixedExpression()
            // Each further target is a level, as in the compiler, and the values are below them all.
            try enterLevel()
            try checkTarget(target)
            targets.append(target)
        }
        try expect(.assign)
        let values = try expressions()
        leaveLevel(targets.count - 1)
        return .assignment(targets: targets, values: values)
    }

    private mutating func checkTarget(_ target: Expression) throws(LuaSyntaxError) {
        switch target.kind {
        case .name(let use):
            try scopes.reclassify(use, as: .assignment)
        case .suffixed where !target.isMultiple:
            break
        default:
            throw unexpected(
                because: "不能给“\(SourceExcerpt(bytes(of: target)).text)”赋值，只能给变量、字段或表的元素赋值")
        }
    }
}
