/// Ways that part by a plain fact of the subject.
///
/// Forks are replaced when a way is added, so that following them needs no guard against changes.
final class FactFork {
    let fact: PlainRead
    private let values: [PlainValue]
    /// The texts among the values: most facts are texts, and these are found quickly.
    private let texts: [TextKey]
    private let targets: [ReplayTarget]

    convenience init(_ fact: PlainRead) { self.init(fact, [], []) }

    private init(_ fact: PlainRead, _ values: [PlainValue], _ targets: [ReplayTarget]) {
        self.fact = fact
        self.values = values
        self.targets = targets
        texts = values.map { value in
            if case .text(let text) = value { TextKey(text) } else { .none }
        }
    }

    /// Where subjects with this fact go on; negative where nobody has gone yet.
    func target(for value: PlainValue) -> ReplayTarget {
        if case .text(let text) = value {
            let key = TextKey(text)
            for position in texts.indices where texts[position] == key {
                if key.isWhole || values[position].isSame(as: value) { return targets[position] }
            }
            return -1
        }
        for position in values.indices where values[position].isSame(as: value) {
            return targets[position]
        }
        return -1
    }

    func adding(_ value: PlainValue, _ target: ReplayTarget) -> FactFork {
        FactFork(fact, values + [value], targets + [target])
    }
}
