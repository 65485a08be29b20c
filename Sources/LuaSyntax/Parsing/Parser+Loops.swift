/// Loops.
extension Parser {
    mutating func whileLoop(
        from start: SourcePosition
    ) throws(LuaSyntaxError) -> Statement.Kind {
        try advance()
        let condition = try expression()
        scopes.openBlock(isLoop: true)
        try expect(.do)
        let body = try openBlock()
        try expect(.end, closing: .while, at: start)
        try scopes.closeBlock()
        return .whileLoop(condition: condition, body: body)
    }

    mutating func repeatLoop(
        from start: SourcePosition
    ) throws(LuaSyntaxError) -> Statement.Kind {
        scopes.openBlock(isLoop: true)
        try advance()
        let body = try openBlock()
        try expect(.until, closing: .repeat, at: start)
        // The condition still sees the locals of the body.
        let condition = try expression()
        try scopes.closeBlock()
        return .repeatLoop(body: body, condition: condition)
    }

    mutating func forLoop(
        from start: SourcePosition
    ) throws(LuaSyntaxError) -> Statement.Kind {
        scopes.openBlock(isLoop: true)
        try advance()
        let first = try label()
        let kind: Statement.Kind
        switch token.kind {
        case .assign: kind = try numericFor(first)
        case .comma, .in: kind = try genericFor(first)
        default: throw unexpected("“=”或“in”")
        }
        try expect(.end, closing: .for, at: start)
        try scopes.closeBlock()
        return kind
    }

    private mutating func numericFor(_ name: Label) throws(LuaSyntaxError) -> Statement.Kind {
        try scopes.declareHidden(3, at: name.range.start)
        let variable = try scopes.declare(name.name, role: .loop, at: name.range)
        let assignment = token.range
        try advance()
        let start = try expression()
        try expect(.comma)
        let limit = try expression()
        let step = try accept(.comma) ? try expression() : nil
        try expect(.do)
        try scopes.activate(at: name.range.start)
        return .numericFor(
            NumericFor(
                variable: variable, assignment: assignment, start: start, limit: limit, step: step,
                body: try block()))
    }

    private mutating func genericFor(_ name: Label) throws(LuaSyntaxError) -> Statement.Kind {
        try scopes.declareHidden(4, at: name.range.start)
        var variables = [try scopes.declare(name.name, role: .loop, at: name.range)]
        while try accept(.comma) {
            let name = try label()
            variables.append(try scopes.declare(name.name, role: .loop, at: name.range))
        }
        try expect(.in)
        let iterator = try expressions()
        try expect(.do)
        try scopes.activate(at: name.range.start)
        return .genericFor(
            GenericFor(variables: variables, iterator: iterator, body: try block()))
    }
}
