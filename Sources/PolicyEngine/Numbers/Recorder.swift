import ExactNumbers
import Governance

/// Writes down the operations of formulas while they run, for explanations.
final class Recorder {
    /// A formula that takes more steps is not shown step by step from there on.
    private static let most = 20_000

    private(set) var steps: [Expression.Step] = []
    private(set) var decisions: [Decision] = []

    /// Begins a new subject.
    func reset() {
        steps.removeAll(keepingCapacity: true)
        decisions.removeAll(keepingCapacity: true)
    }

    /// Puts the decisions of a formula aside while another one runs inside it.
    func suspendDecisions() -> [Decision] {
        defer { decisions.removeAll() }
        return decisions
    }

    func resumeDecisions(_ earlier: [Decision]) { decisions = earlier }

    func forgetDecisions(after count: Int) { decisions.removeSubrange(count...) }

    func figure(_ figure: Figure) -> Int32 {
        append(.figure(figure), figure.value)
    }

    func operation(_ operation: ExpressionOperation, _ operands: [Int32], _ value: Rational)
        -> Int32
    {
        guard steps.count < Recorder.most else {
            return figure(
                Figure(value: value, title: "(过程过长,只记结果)", source: .constant(place: nil)))
        }
        return append(.operation(operation, operands.map(Int.init)), value)
    }

    func decide(_ decision: Decision) {
        if decisions.count < Recorder.most { decisions.append(decision) }
    }

    func side(_ step: Int32, _ value: Rational) -> DecisionSide {
        guard step >= 0, case .figure(let figure) = steps[Int(step)].content else {
            return DecisionSide(title: "", text: value.description)
        }
        return DecisionSide(title: figure.title, text: figure.text)
    }

    private func append(_ content: Expression.Step.Content, _ value: Rational) -> Int32 {
        steps.append(Expression.Step(content, value: value))
        return Int32(steps.count - 1)
    }

    /// The steps that a result stands on, renumbered in order.
    func expression(of result: Int32) -> Expression {
        var needed: Set<Int> = [Int(result)]
        for position in stride(from: Int(result), through: 0, by: -1)
        where needed.contains(position) {
            if case .operation(_, let operands) = steps[position].content {
                needed.formUnion(operands)
            }
        }
        let order = needed.sorted()
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
