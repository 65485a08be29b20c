import ExactNumbers

/// Leads from one computation to another by one change at a time, and notes what each does to the rounded amount.
///
/// The changes are made in the order in which a formula uses its figures; each is measured with those before it already
/// made. So the effects add up to the difference exactly, whatever the formula and its rounding.
struct Substitution {
    /// How a change of a figure, a scale or the days served is put into words.
    struct Words {
        let figure: (_ from: Figure, _ to: Figure) -> ChangeCause
        let scale: (_ from: TierScale, _ to: TierScale) -> ChangeCause
        let days: (_ from: WeighedExpression, _ to: WeighedExpression) -> ChangeCause
    }

    private let rounding: ItemRounding?
    private let words: Words
    private var state: WeighedExpression
    private var reached: Rational
    /// Changes that have been made and not measured, since the computation has no answer in between.
    private var unmeasured: [ChangeCause] = []
    private var effects: [(cause: ChangeCause, amount: Rational)] = []

    /// The effects of the changes in order; `nil` when the two are not one computation.
    static func effects(
        from: WeighedExpression, to: WeighedExpression, rounding: ItemRounding?, words: Words
    ) -> [(cause: ChangeCause, amount: Rational)]? {
        guard from.hasShape(of: to), let last = from.parts.last,
            var way = Substitution(from, rounding, words)
        else { return nil }
        // Parts of the earlier period first become like its last one, with which it ended.
        for index in from.parts.indices.dropLast() {
            way.change(index, from.parts[index].core, last.core)
        }
        way.take(to, core: last.core, from)
        // The parts of the later period set out from there.
        for index in to.parts.indices { way.change(index, last.core, to.parts[index].core) }
        guard way.unmeasured.isEmpty, let end = try? way.rounded(to), end == way.reached else {
            return nil
        }
        return way.merged
    }

    private init?(_ start: WeighedExpression, _ rounding: ItemRounding?, _ words: Words) {
        self.rounding = rounding
        self.words = words
        state = start
        reached = .zero
        guard let value = try? rounded(start) else { return nil }
        reached = value
    }

    private func rounded(_ expression: WeighedExpression) throws(NumberError) -> Rational {
        let value = try expression.value()
        guard let rounding else { return value }
        return try value.rounded(to: rounding.unit, rounding.mode)
    }

    // MARK: Steps

    /// Makes the figures and scales of one part those of another computation, one after the other.
    private mutating func change(
        _ part: Int, _ from: CanonicalExpression, _ to: CanonicalExpression
    ) {
        var order: [FigureKey] = []
        var positions: [FigureKey: [Int]] = [:]
        for position in from.contents.indices {
            guard let key = Substitution.key(of: position, from, to) else { continue }
            if positions[key] == nil { order.append(key) }
            positions[key, default: []].append(position)
        }
        for key in order {
            let changed = positions[key] ?? []
            for position in changed {
                state.parts[part].core.contents[position] = to.contents[position]
            }
            if let first = changed.first { measure(cause(first, from, to)) }
        }
    }

    /// What differs at a position; `nil` when nothing that counts does.
    private static func key(
        of position: Int, _ from: CanonicalExpression, _ to: CanonicalExpression
    ) -> FigureKey? {
        switch (from.contents[position], to.contents[position]) {
        case (.figure(let a), .figure(let b)): a.value == b.value ? nil : FigureKey(a)
        case (.operation(let a, _), .operation(let b, _)): a == b ? nil : .scale(position)
        default: nil
        }
    }

    private func cause(
        _ position: Int, _ from: CanonicalExpression, _ to: CanonicalExpression
    ) -> ChangeCause {
        switch (from.contents[position], to.contents[position]) {
        case (.figure(let a), .figure(let b)): return words.figure(a, b)
        case (.operation(.rate(let a, _), _), .operation(.rate(let b, _), _)),
            (.operation(.marginal(let a, _), _), .operation(.marginal(let b, _), _)):
            return words.scale(a, b)
        default: preconditionFailure("shapes differ in figures and scales only")
        }
    }

    /// Takes over the parts of the later period and what they weigh, all with one computation.
    private mutating func take(
        _ to: WeighedExpression, core: CanonicalExpression, _ from: WeighedExpression
    ) {
        state.parts = to.parts.map {
            WeighedExpression.Part(
                core: core, weight: $0.weight, served: $0.served, outOf: $0.outOf)
        }
        if from.weight != to.weight { measure(words.days(from, to)) }
    }

    private mutating func measure(_ cause: ChangeCause) {
        unmeasured.append(cause)
        guard let value = try? rounded(state), let amount = try? value - reached else { return }
        effects.append((ChangeCause.joined(unmeasured), amount))
        unmeasured = []
        reached = value
    }

    /// One cause that works in several parts is told once; what has no effect is not told.
    private var merged: [(cause: ChangeCause, amount: Rational)] {
        var order: [ChangeCause] = []
        var sums: [ChangeCause: Rational] = [:]
        for (cause, amount) in effects {
            if sums[cause] == nil { order.append(cause) }
            sums[cause] = (try? (sums[cause] ?? .zero) + amount) ?? amount
        }
        return order.compactMap { cause in
            guard let sum = sums[cause], !sum.isZero else { return nil }
            return (cause, sum)
        }
    }
}
