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
        source.expressions.flatMap { placed -> [PolicyError] in
            guard case .binary(let first, let operations) = placed.value.kind,
                let operation = operations.first, isCommutative(operation.binaryOperator),
                isInteger(first), isChoice(operation.operand),
                constants(of: placed.function, before: operation.range.start, in: source)
                    > MiscompiledOperators.capacity
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

    /// How many different texts the function holds before a place: each is a constant for certain.
    private func constants(
        of function: Int, before position: SourcePosition, in source: CheckedSource
    ) -> Int {
        var texts: Set<String> = []
        for placed in source.expressions
        where placed.function == function && placed.value.range.start < position {
            switch placed.value.kind {
            case .string(let bytes): texts.insert(String(decoding: bytes, as: UTF8.self))
            case .suffixed(_, let suffixes):
                for suffix in suffixes where suffix.range.start < position {
                    if case .field(let label) = suffix.kind { texts.insert(label.name) }
                }
            case .table(let fields):
                for case .named(let label, _) in fields where label.range.start < position {
                    texts.insert(label.name)
                }
            default: break
            }
        }
        return texts.count
    }
}
