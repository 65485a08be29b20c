import Governance

/// Turns a stream of subjects into outcomes, as many at a time as can be computed without the rest.
///
/// Subjects wait for the next one of the same person, where only one of a person's posts is paid, or for the end, where a
/// pool needs all of them.
struct OutcomeStream {
    private let evaluator: RunEvaluator
    private var waiting: [SubjectEntry] = []
    private var waitingReturns: [Bool] = []
    private var persons = PersonTracker()
    private var returningStretch = false
    private var lastPerson: String?

    init(_ evaluator: RunEvaluator) {
        self.evaluator = evaluator
    }

    private var needsAll: Bool { !evaluator.scheme.pools.isEmpty }
    private var joinsPosts: Bool { evaluator.scheme.concurrent != .each }

    /// Takes more subjects and answers the outcomes of those that need not wait, in their order.
    mutating func outcomes(of entries: [SubjectEntry]) -> [Outcome] {
        guard needsAll || joinsPosts else {
            return evaluator.outcomes(entries.map { RunEvaluator.Shared(entry: $0) })
        }
        for entry in entries {
            waiting.append(entry)
            waitingReturns.append(isReturning(entry))
        }
        return needsAll ? [] : compute(completeCount)
    }

    /// The outcomes of all that still wait.
    mutating func finish() -> [Outcome] { compute(waiting.count) }

    /// How many of the waiting subjects can be computed: the posts of one person stay together.
    private var completeCount: Int {
        guard let last = waiting.last?.personID else { return waiting.count }
        let tail = waiting.reversed().prefix { $0.personID == last }
        return waiting.count - tail.count
    }

    private mutating func isReturning(_ entry: SubjectEntry) -> Bool {
        guard joinsPosts else { return false }
        let id = entry.personID
        let returns = persons.isReturning(id)
        if id == nil || id != lastPerson { returningStretch = returns }
        lastPerson = id
        return returningStretch
    }

    private mutating func compute(_ count: Int) -> [Outcome] {
        guard count > 0 else { return [] }
        let entries = Array(waiting[..<count])
        let returning = Set(waitingReturns[..<count].enumerated().filter(\.element).map(\.offset))
        waiting.removeFirst(count)
        waitingReturns.removeFirst(count)
        let shared =
            needsAll ? evaluator.share(entries) : entries.map { RunEvaluator.Shared(entry: $0) }
        return evaluator.outcomes(shared, returning: returning)
    }
}
