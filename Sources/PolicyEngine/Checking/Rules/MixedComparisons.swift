import LuaSyntax

/// Comparisons of two kinds of values: never equal, or an error as soon as somebody is computed.
struct MixedComparisons: SourceRule {
    let codes: [PolicyErrorCode] = [.formulaMixedComparison]

    func findings(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError] {
        let kinds = ValueKinds(plugin: plugin, source: source)
        return source.expressions.flatMap { placed -> [PolicyError] in
            guard case .binary(let first, let operations) = placed.value.kind,
                // In `a < b == c` the left side is the first comparison.
                let operation = operations.first, operation.binaryOperator.isComparison,
                let left = kinds.kind(of: first, in: placed.function),
                let right = kinds.kind(of: operation.operand, in: placed.function), left != right
            else { return [] }
            let (a, b) = (source.text(first.range), source.text(operation.operand.range))
            return [
                source.finding(
                    .formulaMixedComparison,
                    "\(a) 是\(left.chinese)，\(b) 是\(right.chinese)，"
                        + effect(operation.binaryOperator)
                        + advice(first, operation.operand, left, right),
                    at: placed.value.range)
            ]
        }
    }

    private func effect(_ binaryOperator: BinaryOperator) -> String {
        switch binaryOperator {
        case .equal: "永远不相等"
        case .notEqual: "永远不相等，这个条件总是成立"
        default: "不能比大小"
        }
    }

    private func advice(
        _ left: Expression, _ right: Expression, _ leftKind: ValueKind, _ rightKind: ValueKind
    ) -> String {
        let literal = left.text ?? right.text
        let kinds = Set([leftKind, rightKind])
        if kinds == [.number, .text] {
            return literal.flatMap(Double.init) == nil
                ? "；请核对比较的是不是同一样东西" : "；请去掉数字的引号"
        }
        if kinds == [.date, .text] {
            return "；请写 township.date(\"2020-01-01\") 这样的日期"
        }
        if kinds.contains(.boolean) { return "；真假直接用，或写 true、false" }
        return "；请核对比较的是不是同一样东西"
    }
}
