import ExactNumbers
import Governance

/// Writes down the operations of formulas while they run, for explanations and for replay.
///
/// A number that leaves the recording, because it becomes text, a key or a plain integer, is pinned: what was recorded
/// says nothing about a subject for whom that number is another one.
final class Recorder {
    /// A formula that takes more steps is not shown step by step from there on.
    private static let most = 20_000

    private(set) var steps: [Expression.Step] = []
    /// Where the figure of each step comes from; `fixed` for operations, too.
    private(set) var origins: [FigureOrigin] = []
    private(set) var decisions: [RecordedDecision] = []
    private(set) var events: [TraceEvent] = []
    /// False once something happened that a replay would not repeat.
    private(set) var isReplayable = true
    private var known: Set<PlainRead> = []
    private var pinned: Set<Int32> = []

    /// Begins a new subject.
    func reset() {
        steps.removeAll(keepingCapacity: true)
        origins.removeAll(keepingCapacity: true)
        decisions.removeAll(keepingCapacity: true)
        events.removeAll(keepingCapacity: true)
        known.removeAll(keepingCapacity: true)
        pinned.removeAll(keepingCapacity: true)
        isReplayable = true
    }

    /// Says that this recording stands for its own subject alone.
    func forbidReplay() { isReplayable = false }

    // MARK: Decisions

    /// Puts the decisions of a formula aside while another one runs inside it.
    func suspendDecisions() -> [RecordedDecision] {
        defer { decisions.removeAll() }
        return decisions
    }

    func resumeDecisions(_ earlier: [RecordedDecision]) { decisions = earlier }

    func forgetDecisions(after count: Int) { decisions.removeSubrange(count...) }

    /// Two numbers were compared; `place` is the line of the formula, where there is one to show.
    func compared(
        _ left: Operand, _ relation: Decision.Relation, _ right: Operand, held: Bool,
        at place: String?
    ) {
        let (x, y) = (TraceOperand(left), TraceOperand(right))
        append(.compared(x, relation, y, held: held))
        guard let place, decisions.count < Recorder.most else { return }
        decisions.append(
            RecordedDecision(left: x, relation: relation, right: y, held: held, at: place))
    }

    func side(_ operand: TraceOperand) -> DecisionSide {
        switch operand {
        case .constant(let value): return DecisionSide(title: "", text: value.description)
        case .step(let step):
            guard case .figure(let figure) = steps[Int(step)].content else {
                return DecisionSide(title: "", text: steps[Int(step)].value.description)
            }
            return DecisionSide(title: figure.title, text: figure.text, source: figure.source)
        }
    }

    func decision(_ recorded: RecordedDecision) -> Decision {
        Decision(
            left: side(recorded.left), relation: recorded.relation, right: side(recorded.right),
            held: recorded.held, at: recorded.at)
    }

    // MARK: Steps

    func figure(_ figure: Figure, _ origin: FigureOrigin = .fixed) -> Int32 {
        append(.figure(figure), figure.value, origin)
    }

    func operation(_ operation: ExpressionOperation, _ operands: [Int32], _ value: Rational)
        -> Int32
    {
        guard steps.count < Recorder.most else {
            isReplayable = false
            return figure(
                Figure(value: value, title: "（过程过长，只记结果）", source: .constant(place: nil)))
        }
        return append(.operation(operation, operands.map(Int.init)), value, .fixed)
    }

    private func append(
        _ content: Expression.Step.Content, _ value: Rational, _ origin: FigureOrigin
    ) -> Int32 {
        steps.append(Expression.Step(content, value: value))
        origins.append(origin)
        let step = Int32(steps.count - 1)
        append(.step(step))
        return step
    }

    private func append(_ event: TraceEvent) {
        if events.count < 4 * Recorder.most { events.append(event) } else { isReplayable = false }
    }

    // MARK: What a replay has to check

    /// A plain fact was read.
    func read(_ fact: PlainRead, _ value: PlainValue) {
        if known.insert(fact).inserted { append(.read(fact, value)) }
    }

    /// The number of a step leaves the recording.
    func pin(_ operand: Operand) {
        guard operand.step >= 0, pinned.insert(operand.step).inserted else { return }
        append(.pinned(operand.step, operand.rational))
    }

    func item(_ position: Int, _ operand: Operand?) {
        append(.item(position, operand.map(TraceOperand.init)))
    }

    // MARK: Expressions

    /// The steps that a result stands on, in order.
    func steps(behind result: Int32) -> [Int] {
        var needed: Set<Int> = [Int(result)]
        for position in stride(from: Int(result), through: 0, by: -1)
        where needed.contains(position) {
            if case .operation(_, let operands) = steps[position].content {
                needed.formUnion(operands)
            }
        }
        return needed.sorted()
    }

    /// The expression of a result: the steps it stands on, renumbered in order.
    func expression(of result: Int32) -> Expression {
        let order = steps(behind: result)
        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        return Expression(
            steps: order.map { position in
                guard case .operation(let operation, let operands) = steps[position].content else {
                    return steps[position]
                }
                return Expression.Step(
                    .operation(operation, operands.compactMap { place[$0] }),
                    value: steps[position].value)
            })
    }
}
