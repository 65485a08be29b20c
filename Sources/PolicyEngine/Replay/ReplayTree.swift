import ExactNumbers
import Governance

/// All ways that subjects took through the formulas of a scheme, as far as they were recorded.
///
/// A recording holds for everybody whose plain facts are the same and whose comparisons come out the same way: then the
/// formulas run through the same lines, and only the figures differ. Whoever takes a way that is not known yet is computed
/// in Lua, recorded, and from then on known.
final class ReplayTree {
    /// A scheme whose subjects go more ways than this gains nothing from more recordings.
    private static let most = 512

    let parts: ReplayParts
    let heads: [ItemHead]
    private(set) var code: ContiguousArray<ReplayStep> = []
    private(set) var factForks: [FactFork] = []
    private(set) var numberForks: [NumberFork] = []
    private(set) var endings: [ReplayEnding] = []
    private var recorded = 0
    private var hits = 0
    /// Formulas that answer differently for the same facts are not replayed any more.
    private var isContradicted = false

    /// The ways as they can be followed now.
    private(set) var program: ReplayProgram?

    init(_ items: [SchemeProgram.Item]) {
        heads = items.map { ItemHead($0.definition) }
        parts = ReplayParts(items: items.count)
    }

    /// Whether another recording may be worth its cost.
    var wantsRecordings: Bool {
        !isContradicted && recorded < ReplayTree.most && (recorded < 64 || hits > recorded * 4)
    }

    func noteHit() { hits &+= 1 }

    // MARK: Recording

    /// Adds the way of a recording.
    func insert(_ trace: ReplayTrace) {
        recorded += 1
        add(trace)
        program = isContradicted ? nil : ReplayProgram(self)
    }

    private func add(_ trace: ReplayTrace) {
        parts.memory.reserve(slots: trace.ending.slotCount)
        var position = code.isEmpty ? nil : 0
        /// Where the position of the next stretch has to be noted, once it is written.
        var link: ((ReplayTarget) -> Void)?
        for (steps, fork) in trace.stretches {
            let start = position ?? write(steps, fork, &link)
            guard let end = matched(steps, at: start) else { return contradict() }
            guard let next = target(of: fork, at: end) else { return contradict() }
            position = next < 0 ? nil : Int(next)
            link = { [self] in join(fork, at: end, $0) }
        }
        if let position {
            guard let end = matched(trace.lastSteps, at: position), case .end = code[end] else {
                return contradict()
            }
            return
        }
        link?(ReplayTarget(code.count))
        code += trace.lastSteps
        code.append(.end(Int32(endings.count)))
        endings.append(trace.ending)
    }

    /// Writes a stretch with an open fork behind it.
    private func write(
        _ steps: [ReplayStep], _ fork: ReplayTrace.Fork, _ link: inout ((ReplayTarget) -> Void)?
    ) -> Int {
        let start = code.count
        link?(ReplayTarget(start))
        link = nil
        code += steps
        switch fork {
        case .comparison(let x, let relation, let y, _):
            code.append(.comparison(x, relation, y, yes: -1, no: -1))
        case .fact(let fact, _):
            code.append(.factFork(Int32(factForks.count)))
            factForks.append(FactFork(fact))
        case .number(let reference, _):
            code.append(.numberFork(Int32(numberForks.count)))
            numberForks.append(NumberFork(reference))
        }
        return start
    }

    /// The position behind steps that stand at a position; `nil` when others stand there.
    private func matched(_ steps: [ReplayStep], at start: Int) -> Int? {
        let end = start + steps.count
        guard end < code.count, code[start..<end].elementsEqual(steps) else { return nil }
        return end
    }

    /// Where a fork leads; `nil` when another fork stands at the position.
    private func target(of fork: ReplayTrace.Fork, at position: Int) -> ReplayTarget? {
        switch (fork, code[position]) {
        case (
            .comparison(let x, let relation, let y, let held),
            .comparison(let a, let known, let b, let yes, let no)
        ):
            return x == a && relation == known && y == b ? (held ? yes : no) : nil
        case (.fact(let fact, let value), .factFork(let position)):
            let fork = factForks[Int(position)]
            return fork.fact == fact ? fork.target(for: value) : nil
        case (.number(let reference, let value), .numberFork(let position)):
            let fork = numberForks[Int(position)]
            return fork.reference == reference ? fork.target(for: value) : nil
        default: return nil
        }
    }

    /// Notes where a fork leads.
    private func join(_ fork: ReplayTrace.Fork, at position: Int, _ target: ReplayTarget) {
        switch (fork, code[position]) {
        case (
            .comparison(_, _, _, let held), .comparison(let x, let relation, let y, let yes, let no)
        ):
            code[position] = .comparison(
                x, relation, y, yes: held ? target : yes, no: held ? no : target)
        case (.fact(_, let value), .factFork(let fork)):
            factForks[Int(fork)] = factForks[Int(fork)].adding(value, target)
        case (.number(_, let value), .numberFork(let fork)):
            numberForks[Int(fork)] = numberForks[Int(fork)].adding(value, target)
        default: preconditionFailure("a fork was found at this position before")
        }
    }

    private func contradict() { isContradicted = true }
}
