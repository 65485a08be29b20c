import ExactNumbers
import Governance

/// A recording as stretches of steps with a fork behind each: the way that one subject took.
struct ReplayTrace {
    /// What decided the way, and which way it was.
    enum Fork {
        case comparison(ReplayReference, Decision.Relation, ReplayReference, held: Bool)
        case fact(PlainRead, PlainValue)
        case number(ReplayReference, Rational)
    }

    let stretches: [(steps: [ReplayStep], fork: Fork)]
    let lastSteps: [ReplayStep]
    let ending: ReplayEnding

    /// Translates a recording; `nil` when it cannot be replayed.
    init?(
        _ recorder: Recorder, _ program: SchemeProgram, template: ExplanationTemplate,
        into parts: ReplayParts
    ) {
        guard recorder.isReplayable else { return nil }
        var stretches: [(steps: [ReplayStep], fork: Fork)] = []
        var translation = Translation(recorder: recorder, program: program, parts: parts)
        for event in recorder.events {
            translation.take(event)
            if let fork = translation.fork {
                stretches.append((translation.steps, fork))
                translation.steps.removeAll()
                translation.fork = nil
            }
        }
        self.stretches = stretches
        lastSteps = translation.steps
        ending = ReplayEnding(
            references: translation.references, items: translation.items,
            slotCount: Int(translation.slots), template: template)
    }
}

/// The translation under way.
private struct Translation {
    let recorder: Recorder
    let program: SchemeProgram
    let parts: ReplayParts
    var steps: [ReplayStep] = []
    var fork: ReplayTrace.Fork?
    var references: [ReplayReference] = []
    var items: [ReplayReference?]
    var slots: ReplayReference = 0

    init(recorder: Recorder, program: SchemeProgram, parts: ReplayParts) {
        self.recorder = recorder
        self.program = program
        self.parts = parts
        items = Array(repeating: nil, count: program.items.count)
    }

    mutating func take(_ event: TraceEvent) {
        switch event {
        case .step(let number): references.append(reference(ofStep: Int(number)))
        case .read(let fact, let value): fork = .fact(fact, value)
        case .compared(let left, let relation, let right, let held):
            let (x, y) = (reference(of: left), reference(of: right))
            if x >= 0 || y >= 0 { fork = .comparison(x, relation, y, held: held) }
        case .pinned(let step, let value):
            let reference = references[Int(step)]
            if reference >= 0 { fork = .number(reference, value) }
        case .item(let position, let operand):
            guard let operand else { return }
            items[position] = push(.item(Int32(position), reference(of: operand)))
        }
    }

    private func reference(of operand: TraceOperand) -> ReplayReference {
        switch operand {
        case .step(let step): references[Int(step)]
        case .constant(let value): parts.memory.constant(value)
        }
    }

    private mutating func push(_ step: ReplayStep) -> ReplayReference {
        steps.append(step)
        slots += 1
        return slots - 1
    }

    private mutating func reference(ofStep number: Int) -> ReplayReference {
        let step = recorder.steps[number]
        switch step.content {
        case .figure: return reference(ofFigure: step.value, recorder.origins[number])
        case .operation(let operation, let operands):
            let operands = operands.map { references[$0] }
            // What comes of constants is a constant.
            if operands.allSatisfy({ $0 < 0 }) { return parts.memory.constant(step.value) }
            return push(parts.step(operation, operands))
        }
    }

    private mutating func reference(ofFigure value: Rational, _ origin: FigureOrigin)
        -> ReplayReference
    {
        switch origin {
        case .fixed, .part: return parts.memory.constant(value)
        case .input(let position): return push(.input(Int32(position)))
        case .pool(let position): return push(.pool(Int32(position)))
        case .item(let position): return items[position] ?? parts.memory.constant(.zero)
        case .gross:
            let paid = program.items.indices.filter { program.items[$0].definition.kind == .pay }
            return push(parts.step(.sum, paid.compactMap { items[$0] }))
        case .person, .organization, .grant, .yearToDateItem, .yearToDateGross, .yearToDateNet:
            return push(.fact(parts.fact(origin)))
        }
    }
}
