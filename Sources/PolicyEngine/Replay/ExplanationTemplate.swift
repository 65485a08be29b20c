import ExactNumbers
import Governance

/// The explanation of all statements that run through the same lines of the formulas: everything but the figures.
final class ExplanationTemplate: Sendable {
    struct Item: Sendable {
        let definition: ItemDefinition
        let at: String
        /// The steps behind the result, in order; empty when the item does not apply.
        let steps: [Step]
        let decisions: [RecordedDecision]
    }

    struct Step: Sendable {
        let content: Expression.Step.Content
        let origin: FigureOrigin
        /// The number of the step in the recording.
        let number: Int32
    }

    let items: [Item]
    /// What the figures of the recording are called and where they come from, for decisions about them.
    private let figures: [Int32: (figure: Figure, origin: FigureOrigin)]

    /// Takes what a recording wrote down about each item.
    init(_ recorder: Recorder, _ recordings: [ItemRecording?], _ program: SchemeProgram) {
        items = zip(program.items, recordings).map { item, recording in
            Item(
                definition: item.definition, at: item.formula.place.description,
                steps: recording?.step.map { ExplanationTemplate.steps(behind: $0, recorder) }
                    ?? [],
                decisions: recording?.decisions ?? [])
        }
        var figures: [Int32: (figure: Figure, origin: FigureOrigin)] = [:]
        for decision in items.flatMap(\.decisions) {
            for case .step(let step) in [decision.left, decision.right] {
                if case .figure(let figure) = recorder.steps[Int(step)].content {
                    figures[step] = (figure, recorder.origins[Int(step)])
                }
            }
        }
        self.figures = figures
    }

    private static func steps(behind result: Int32, _ recorder: Recorder) -> [Step] {
        let order = recorder.steps(behind: result)
        let place = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0) })
        return order.map { position in
            var content = recorder.steps[position].content
            if case .operation(let operation, let operands) = content {
                content = .operation(operation, operands.compactMap { place[$0] })
            }
            return Step(
                content: content, origin: recorder.origins[position], number: Int32(position))
        }
    }

    /// The explanation with the figures of one statement.
    func filled(_ values: some StatementValues, for subject: Subject, in period: Period)
        -> [ItemExplanation]
    {
        let sources = FigureSources(subject, in: period)
        return items.enumerated().map { position, item in
            let steps = item.steps.map { step in
                let value = values.value(ofStep: step.number)
                guard case .figure(let figure) = step.content else {
                    return Expression.Step(step.content, value: value)
                }
                return Expression.Step(
                    .figure(
                        Figure(
                            value: value, title: figure.title,
                            source: sources.source(of: figure, step.origin), style: figure.style)),
                    value: value)
            }
            return ItemExplanation(
                item: item.definition, expression: steps.isEmpty ? nil : Expression(steps: steps),
                value: steps.isEmpty ? nil : values.value(ofItem: position),
                decisions: item.decisions.map { decision($0, values, sources) }, at: item.at)
        }
    }

    private func decision(
        _ recorded: RecordedDecision, _ values: some StatementValues, _ sources: FigureSources
    ) -> Decision {
        Decision(
            left: side(recorded.left, values, sources), relation: recorded.relation,
            right: side(recorded.right, values, sources), held: recorded.held, at: recorded.at)
    }

    private func side(
        _ operand: TraceOperand, _ values: some StatementValues, _ sources: FigureSources
    ) -> DecisionSide {
        switch operand {
        case .constant(let value): return DecisionSide(title: "", text: value.description)
        case .step(let step):
            let value = values.value(ofStep: step)
            guard let (figure, origin) = figures[step] else {
                return DecisionSide(title: "", text: value.description)
            }
            return DecisionSide(
                title: figure.title, text: Figure.text(value, figure.style),
                source: sources.source(of: figure, origin))
        }
    }
}

/// What a recording knows of one item.
struct ItemRecording {
    /// The step of the result; `nil` when the item does not apply.
    let step: Int32?
    let decisions: [RecordedDecision]
}
