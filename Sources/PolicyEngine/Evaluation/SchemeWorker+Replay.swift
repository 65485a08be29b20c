import ExactNumbers
import Governance

/// Statements by replay of what was recorded for others, and the recordings that replays need.
extension SchemeWorker {
    /// The statement of the subject under way, where its way through the formulas is known.
    func replayed(isExplained: Bool) -> Statement? {
        guard isReplaying, let program = tree.program else { return nil }
        let facts = SubjectFacts(record: record, inputs: inputs, shares: shares, served: served)
        guard let ending = program.follow(facts),
            let items = items(at: ending, program)
        else { return nil }
        tree.noteHit()
        guard isExplained else { return Statement(key: record.subject.key, items: items) }
        return Statement(
            key: record.subject.key, items: items,
            explanation: Explanation(
                ReplayedExplanation(ending, program.memory, record, period)))
    }

    private func items(at ending: ReplayEnding, _ program: ReplayProgram) -> [StatementItem]? {
        var items: [StatementItem] = []
        items.reserveCapacity(ending.items.count)
        for position in ending.items.indices {
            guard let reference = ending.items[position] else { continue }
            let head = program.heads[position]
            let fen = program.memory.fens[position]
            if fen != ReplayMemory.unknown {
                items.append(StatementItem(id: head.id, kind: head.kind, fen: fen))
            } else if head.rounding == nil {
                items.append(StatementItem(id: head.id, figure: program.memory[reference]))
            } else if let amount = program.memory.amount(reference) {
                items.append(StatementItem(id: head.id, kind: head.kind, amount: amount))
            } else {
                return nil
            }
        }
        return items
    }

    /// Computes the subject under way once more while every operation is written down.
    ///
    /// What counts is the plain computation. A recording is used only when it came to the same, to the last digit behind
    /// the 分; where whole numbers of the calendar or of inputs made a difference, they are not recorded.
    func recorded(_ statement: Statement, exactly exactValues: [Rational?]) -> Explanation? {
        defer { recordsIntegers = true }
        for recordsIntegers in [true, false] {
            self.recordsIntegers = recordsIntegers
            runtime.beginRecording()
            defer {
                runtime.endRecording()
                releaseRecordedParameters()
            }
            guard let recorder = runtime.recorder,
                let recorded = try? computed(),
                recorded.items == statement.items, self.exactValues == exactValues
            else { continue }
            let template = ExplanationTemplate(recorder, recordings, scheme)
            keep(recorder, template)
            return Explanation(
                RecordedExplanation(
                    template, recorder,
                    amounts: scheme.items.map { statement.item($0.definition.id)?.value }, record,
                    period))
        }
        return nil
    }

    private func keep(_ recorder: Recorder, _ template: ExplanationTemplate) {
        guard isReplaying, staysFarWithinBudget, tree.wantsRecordings,
            let trace = ReplayTrace(recorder, scheme, template: template, into: tree.parts)
        else { return }
        tree.insert(trace)
    }
}
