import ExactNumbers
import Governance

/// The ways that are known, as code to be walked.
///
/// It is replaced when a way is added, and never changed, so that walking it needs no guard.
final class ReplayProgram {
    let code: ContiguousArray<ReplayStep>
    let factForks: [FactFork]
    let numberForks: [NumberFork]
    let endings: [ReplayEnding]
    let heads: [ItemHead]
    /// How each item is rounded to 分; `nil` where it is rounded otherwise, or not at all.
    let fenModes: [RoundingMode?]
    let facts: [FigureOrigin]
    let scales: [ReplayScale]
    let operations: [ReplayOperation]
    let memory: ReplayMemory

    init(_ tree: ReplayTree) {
        code = tree.code
        factForks = tree.factForks
        numberForks = tree.numberForks
        endings = tree.endings
        heads = tree.heads
        fenModes = tree.heads.map(\.fenMode)
        facts = tree.parts.facts
        scales = tree.parts.scales
        operations = tree.parts.operations
        memory = tree.parts.memory
    }

    /// Follows a subject to the end of a known way.
    ///
    /// - Returns: The end, with all numbers in the memory; `nil` where the way is not known or has no exact answer.
    func follow(_ subject: SubjectFacts) -> ReplayEnding? {
        memory.begin()
        var run = ReplayRun(self)
        var target: ReplayTarget = code.isEmpty ? -1 : 0
        while target >= 0 {
            let step = code[Int(target)]
            switch step {
            case .comparison(let x, let relation, let y, let yes, let no):
                target = run.holds(x, relation, y) ? yes : no
            case .factFork(let position):
                let fork = factForks[Int(position)]
                target = fork.target(for: subject.plainValue(of: fork.fact))
            case .numberFork(let position):
                let fork = numberForks[Int(position)]
                target = fork.target(for: memory[fork.reference])
            case .end(let position): return endings[Int(position)]
            default: target = run.perform(step, subject) ? target + 1 : -1
            }
        }
        return nil
    }
}
