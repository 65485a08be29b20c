import ExactNumbers

/// Ways that part by a number that became a plain value.
final class NumberFork {
    let reference: ReplayReference
    private let values: [Rational]
    private let targets: [ReplayTarget]

    convenience init(_ reference: ReplayReference) { self.init(reference, [], []) }

    private init(_ reference: ReplayReference, _ values: [Rational], _ targets: [ReplayTarget]) {
        self.reference = reference
        self.values = values
        self.targets = targets
    }

    func target(for value: Rational) -> ReplayTarget {
        for position in values.indices where values[position] == value { return targets[position] }
        return -1
    }

    func adding(_ value: Rational, _ target: ReplayTarget) -> NumberFork {
        NumberFork(reference, values + [value], targets + [target])
    }
}
