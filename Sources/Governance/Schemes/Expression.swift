public import ExactNumbers

/// An operation on exact numbers, as it was carried out and as it can be carried out again.
public enum ExpressionOperation: Sendable, Hashable {
    /// Sum, difference, product, quotient.
    case add, subtract, multiply, divide
    /// Floor division and its remainder.
    case floorDivide, modulo
    /// A whole power.
    case power
    /// The opposite.
    case negate
    /// The magnitude.
    case magnitude
    /// The least or the largest of the operands.
    case minimum, maximum
    /// A sum of any number of operands.
    case sum
    /// Rounding in the middle of a formula.
    case round(ItemRounding)
    /// The next whole number below or above.
    case floor, ceiling
    /// A field of the piece of a scale that holds the operand.
    case rate(TierScale, field: String)
    /// Each piece of a scale on its own part of the operand.
    case marginal(TierScale, field: String)
}

/// How a number came about: figures and operations, each step after those it uses.
///
/// Steps may be shared, so that a long computation stays as small as it was.
public struct Expression: Sendable, Hashable {
    /// One step.
    public struct Step: Sendable, Hashable {
        /// What the step is.
        public enum Content: Sendable, Hashable {
            /// A number that came from outside.
            case figure(Figure)
            /// An operation on earlier steps.
            case operation(ExpressionOperation, [Int])
        }
        /// What the step is.
        public let content: Content
        /// What it came to.
        public let value: Rational

        /// A step.
        public init(_ content: Content, value: Rational) {
            self.content = content
            self.value = value
        }
    }

    /// All steps; the last is the result.
    public let steps: [Step]

    /// An expression of steps, of which each uses only earlier ones.
    public init(steps: [Step]) {
        precondition(!steps.isEmpty, "an expression has at least one step")
        for (position, step) in steps.enumerated() {
            if case .operation(_, let operands) = step.content {
                precondition(
                    operands.allSatisfy { $0 < position }, "steps come after their operands")
            }
        }
        self.steps = steps
    }

    /// What the whole came to, before any rounding.
    public var value: Rational { steps[steps.count - 1].value }

    /// The figures that went into it, each once, in order of use.
    public var figures: [Figure] {
        var seen: Set<Figure> = []
        return steps.compactMap { step in
            guard case .figure(let figure) = step.content, seen.insert(figure).inserted else {
                return nil
            }
            return figure
        }
    }

    /// Carries out every operation again, with other values for some figures.
    ///
    /// - Parameter changes: New values by the positions of figures among the steps.
    /// - Returns: What the expression comes to then.
    /// - Throws: `NumberError` when an operation has no exact answer for those values.
    public func replayed(changing changes: [Int: Rational] = [:]) throws(NumberError) -> Rational {
        var values: [Rational] = []
        values.reserveCapacity(steps.count)
        for (position, step) in steps.enumerated() {
            switch step.content {
            case .figure(let figure): values.append(changes[position] ?? figure.value)
            case .operation(let operation, let operands):
                var taken: [Rational] = []
                for operand in operands { taken.append(values[operand]) }
                values.append(try operation.apply(taken))
            }
        }
        return values[values.count - 1]
    }
}

extension ExpressionOperation {
    /// Carries the operation out.
    ///
    /// - Parameter x: The operands, as many as the operation takes.
    /// - Returns: What it comes to.
    /// - Throws: `NumberError` when there is no exact answer.
    public func apply(_ x: [Rational]) throws(NumberError) -> Rational {
        switch self {
        case .add: return try x[0] + x[1]
        case .subtract: return try x[0] - x[1]
        case .multiply: return try x[0] * x[1]
        case .divide: return try x[0] / x[1]
        case .floorDivide: return try x[0].flooredQuotient(by: x[1])
        case .modulo: return try x[0].flooredRemainder(by: x[1])
        case .power: return try x[0].power(x[1])
        case .negate: return -x[0]
        case .magnitude: return x[0].magnitude
        case .minimum: return x.dropFirst().reduce(x[0]) { $1 < $0 ? $1 : $0 }
        case .maximum: return x.dropFirst().reduce(x[0]) { $1 > $0 ? $1 : $0 }
        case .sum:
            var sum = Rational.zero
            for value in x { sum = try sum + value }
            return sum
        case .round(let rounding): return try x[0].rounded(to: rounding.unit, rounding.mode)
        case .floor: return try x[0].flooredQuotient(by: .one)
        case .ceiling: return -(try (-x[0]).flooredQuotient(by: .one))
        case .rate(let scale, let field): return try scale.value(field, at: x[0])
        case .marginal(let scale, let field): return try scale.marginal(x[0], field: field)
        }
    }
}
