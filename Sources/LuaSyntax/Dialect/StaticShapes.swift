/// Tells where an exact number cannot occur, so that plain Lua can stay.
struct StaticShapes {
    private let chunk: Chunk

    /// The variables of loops that stay numeric loops of Lua.
    private var loopVariables: [LocalVariable.ID: StaticShape] = [:]

    init(chunk: Chunk) {
        self.chunk = chunk
    }

    func shape(of expression: Expression) -> StaticShape {
        switch expression.kind {
        case .nil, .boolean, .string, .function, .table: .noNumber
        case .numeral(let numeral): numeral.value == .float ? .unknown : .integer
        case .name(let use): use.binding.variable.flatMap { loopVariables[$0] } ?? .unknown
        case .parenthesized(let inner): shape(of: inner)
        case .unary(let unaryOperator, let operand):
            switch unaryOperator {
            case .not: .noNumber
            case .length: .length
            case .negate, .bitNot: shape(of: operand).arithmetic(with: .integer)
            }
        case .binary(let first, let operations): shape(first, operations)
        case .vararg, .suffixed: .unknown
        }
    }

    private func shape(_ first: Expression, _ operations: [Operation]) -> StaticShape {
        // A comparison hides what it compares: no need to look into it.
        if operations.last?.binaryOperator.isComparison == true { return .noNumber }
        return operations.reduce(shape(of: first)) { combine($0, $1) }
    }

    private func combine(_ left: StaticShape, _ operation: Operation) -> StaticShape {
        switch operation.binaryOperator {
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: .noNumber
        case .concatenate: .plain
        case .divide, .power: .unknown
        case .and, .or: left.or(shape(of: operation.operand))
        case .add, .subtract, .multiply, .floorDivide, .modulo, .bitAnd, .bitXor, .bitOr,
            .shiftLeft, .shiftRight:
            left == .unknown ? .unknown : left.arithmetic(with: shape(of: operation.operand))
        }
    }

    /// For each operator of a chain, whether it compares values that may be exact numbers.
    func comparisonsByValue(_ first: Expression, _ operations: [Operation]) -> [Bool] {
        guard operations.contains(where: \.binaryOperator.isEquality) else {
            return Array(repeating: false, count: operations.count)
        }
        var left = shape(of: first)
        return operations.map { operation in
            let before = left
            left = combine(before, operation)
            guard operation.binaryOperator.isEquality else { return false }
            let right = shape(of: operation.operand)
            return before != .noNumber && right != .noNumber
                && (before, right) != (.integer, .integer)
        }
    }

    /// Whether a loop can stay a numeric loop of Lua; its variable is then known to be an integer.
    mutating func noteNative(_ loop: NumericFor) -> Bool {
        let start = shape(of: loop.start)
        let step = loop.step.map { shape(of: $0) } ?? .integer
        let values = start.arithmetic(with: step)
        guard values.arithmetic(with: shape(of: loop.limit)) != .unknown else { return false }
        if chunk[loop.variable].assignments == 0 { loopVariables[loop.variable] = values }
        return true
    }
}
