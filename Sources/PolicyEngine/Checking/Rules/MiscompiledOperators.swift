import LuaSyntax

/// `1 ~ (a or 3)` and its like in a large function, which Lua 5.4.4 compiles to something else.
///
/// With more than 255 constants before it, the compiler takes what `a or 3` jumps over for the number on the left.
struct MiscompiledOperators: SourceRule {
    let codes: [PolicyErrorCode] = [.luaMiscompiledOperator]
    let needsWholePlugin = false

    /// The most constants that an instruction can name.
    private static let capacity = 255

    func findings(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError] {
        let full = placesWhereFull(source)
        return source.expressions.flatMap { placed -> [PolicyError] in
            guard case .binary(let first, let operations) = placed.value.kind,
                let operation = operations.first, isCommutative(operation.binaryOperator),
                isInteger(first), isChoice(operation.operand),
                let place = full[placed.function], place < operation.range.start
            else { return [] }
            return [
                source.finding(
                    .luaMiscompiledOperator,
                    "Lua 5.4.4 在这里会算错（函数里常量多于 \(MiscompiledOperators.capacity) 个，左边是数，右边是 and/or）；"
                        + "请把右边先放进 local 变量，或把大表挪到函数外面",
                    at: placed.value.range)
            ]
        }
    }

    private func isCommutative(_ binaryOperator: BinaryOperator) -> Bool {
        [.bitAnd, .bitOr, .bitXor].contains(binaryOperator)
    }

    private func isInteger(_ expression: Expression) -> Bool {
        guard let numeral = expression.numeral else { return false }
        return !numeral.contains { ".eEpP".contains($0) }
    }

    private func isChoice(_ expression: Expression) -> Bool {
        guard case .binary(_, let operations) = expression.unwrapped.kind else { return false }
        return operations.contains { $0.binaryOperator == .and || $0.binaryOperator == .or }
    }

    /// For each function, where it has more constants than an instruction can name: each text is one for certain.
    private func placesWhereFull(_ source: CheckedSource) -> [Int: SourcePosition] {
        var texts: [Int: Set<String>] = [:]
        var places: [Int: SourcePosition] = [:]
        for placed in source.expressions where places[placed.function] == nil {
            switch placed.value.kind {
            case .string(let bytes):
                texts[placed.function, default: []].insert(String(decoding: bytes, as: UTF8.self))
            case .suffixed(_, let suffixes):
                for suffix in suffixes {
                    if case .field(let label) = suffix.kind {
                        texts[placed.function, default: []].insert(label.name)
                    }
                }
            default: break
            }
            if texts[placed.function, default: []].count > MiscompiledOperators.capacity {
                places[placed.function] = placed.value.range.end
            }
        }
        return places
    }
}
