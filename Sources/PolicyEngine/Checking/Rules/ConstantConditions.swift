import LuaSyntax

/// Conditions that come out the same whatever the subject.
struct ConstantConditions: SourceRule {
    let codes: [PolicyErrorCode] = [.luaConstantCondition]
    let needsWholePlugin = false

    func findings(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError] {
        let alternatives = source.expressions.compactMap { alternative($0.value, source) }
        let places = Set(alternatives.map { [$0.line, $0.column] })
        return alternatives
            + source.statements.flatMap { conditions(of: $0.value) }
            .compactMap { constant($0, source) }
            // One mistake, one finding.
            .filter { !places.contains([$0.line, $0.column]) }
    }

    private func conditions(of statement: Statement) -> [Expression] {
        switch statement.kind {
        case .conditional(let clauses, _): clauses.map(\.condition)
        case .whileLoop(let condition, _): isEndless(condition) ? [] : [condition]
        case .repeatLoop(_, let condition): [condition]
        default: []
        }
    }

    /// `while true` is left by break or return.
    private func isEndless(_ condition: Expression) -> Bool {
        if case .boolean(true) = condition.unwrapped.kind { return true }
        return false
    }

    private func constant(_ condition: Expression, _ source: CheckedSource) -> PolicyError? {
        guard let truth = condition.constantTruth ?? sameOnBothSides(condition, source) else {
            return nil
        }
        let hint = condition.numeral != nil ? "（在 Lua 里 0 也算成立）" : ""
        return source.finding(
            .luaConstantCondition,
            "条件 \(source.text(condition.range)) 总是\(truth ? "成立" : "不成立")\(hint)；请写上要比较的数，或去掉这个条件",
            at: condition.range)
    }

    /// `x == x`, which asks nothing.
    private func sameOnBothSides(_ condition: Expression, _ source: CheckedSource) -> Bool? {
        guard case .binary(let first, let operations) = condition.unwrapped.kind,
            operations.count == 1
        else { return nil }
        let operation = operations[0]
        guard operation.binaryOperator.isComparison else { return nil }
        switch first.unwrapped.kind {
        case .name: break
        case .suffixed(_, let suffixes) where !suffixes.contains(where: \.isCall): break
        case .numeral, .string: break
        default: return nil
        }
        guard source.text(first.range) == source.text(operation.operand.range) else { return nil }
        switch operation.binaryOperator {
        case .equal, .lessOrEqual, .greaterOrEqual: return true
        default: return false
        }
    }

    /// `s.post == "书记" or "主任"`, which is true for everybody.
    private func alternative(_ expression: Expression, _ source: CheckedSource) -> PolicyError? {
        guard case .binary(let first, let operations) = expression.kind else { return nil }
        guard let choice = operations.first(where: { $0.binaryOperator == .or }),
            isLiteral(choice.operand)
        else { return nil }
        // `a == 1 or 2` is one chain; with parentheses the comparison stands for itself.
        var (subject, comparison) = (first, operations[0])
        if case .binary(let inner, let comparisons) = first.unwrapped.kind, comparisons.count == 1 {
            (subject, comparison) = (inner, comparisons[0])
        }
        guard comparison.binaryOperator == .equal, isLiteral(comparison.operand),
            operations.allSatisfy({ $0.binaryOperator == .equal || $0.binaryOperator == .or })
        else { return nil }
        let value = source.text(choice.operand.range)
        return source.finding(
            .luaConstantCondition,
            "\(source.text(expression.range)) 总是成立：or 后面的 \(value) 单独就算成立；"
                + "请写全：… or \(source.text(subject.range)) == \(value)",
            at: expression.range)
    }

    private func isLiteral(_ expression: Expression) -> Bool {
        switch expression.unwrapped.kind {
        case .string, .numeral: true
        default: false
        }
    }
}
