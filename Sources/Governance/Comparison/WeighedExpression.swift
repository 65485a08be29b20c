import ExactNumbers

/// The expression of an item as the sum of the parts of its period: each a formula's own computation and what it weighs.
struct WeighedExpression {
    struct Part {
        var core: CanonicalExpression
        var weight: Rational
        /// The figure that counts what was served; `nil` where the part is the whole period.
        var served: Figure?
        var outOf: Figure?
    }

    var parts: [Part]

    /// Takes an expression apart where the engine put the parts of a prorated item together.
    init(_ expression: Expression, of item: ItemDefinition) {
        let root = expression.steps.count - 1
        guard item.isProrated else {
            parts = [Part(core: CanonicalExpression(expression), weight: .one)]
            return
        }
        if case .operation(.sum, let operands) = expression.steps[root].content {
            let weighed = operands.compactMap { WeighedExpression.part(expression, $0) }
            if weighed.count == operands.count {
                parts = weighed
                return
            }
        }
        parts = [
            WeighedExpression.part(expression, root)
                ?? Part(core: CanonicalExpression(expression), weight: .one)
        ]
    }

    /// A step of the form `core × served ÷ whole`, which is how the engine weighs a part.
    private static func part(_ expression: Expression, _ position: Int) -> Part? {
        guard case .operation(.divide, let quotient) = expression.steps[position].content,
            let whole = proration(expression, quotient[1]), whole.title.isEmpty,
            case .operation(.multiply, let product) = expression.steps[quotient[0]].content,
            let served = proration(expression, product[1]), !served.title.isEmpty,
            let weight = try? served.value / whole.value
        else { return nil }
        return Part(
            core: CanonicalExpression(expression, root: product[0]), weight: weight,
            served: served, outOf: whole)
    }

    private static func proration(_ expression: Expression, _ position: Int) -> Figure? {
        guard case .figure(let figure) = expression.steps[position].content,
            case .proration = figure.source
        else { return nil }
        return figure
    }

    /// What it comes to before rounding.
    func value() throws(NumberError) -> Rational {
        var sum = Rational.zero
        for part in parts { sum = try sum + part.core.value() * part.weight }
        return sum
    }

    /// What all parts weigh together; 1 for a wholly served period.
    var weight: Rational? {
        var sum = Rational.zero
        for part in parts {
            guard let next = try? sum + part.weight else { return nil }
            sum = next
        }
        return sum
    }

    /// Whether all parts of both went through one computation.
    func hasShape(of other: WeighedExpression) -> Bool {
        guard let first = parts.first else { return false }
        return (parts + other.parts).allSatisfy { $0.core.hasShape(of: first.core) }
    }
}
