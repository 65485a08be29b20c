import ExactNumbers
import Governance

/// Which of the posts of one person are paid.
extension RunEvaluator {
    /// The outcomes of one person's lines, those that give way to another marked as not paid.
    ///
    /// When one of them could not be computed, nobody can say which is the highest, so all are set aside.
    func settle(_ outcomes: [Outcome], of subjects: [Subject?]) -> [Outcome] {
        guard outcomes.count > 1 else { return outcomes }
        let statements = outcomes.compactMap(\.statement)
        guard statements.count == outcomes.count else { return outcomes.map(RunEvaluator.withheld) }
        // The largest net first, of equal ones the first line: each gives way to what was paid before it.
        let order = statements.indices.sorted {
            (statements[$1].net, $0) < (statements[$0].net, $1)
        }
        var paid: [Int] = []
        var winners: [Int: Int] = [:]
        for position in order {
            if let winner = paid.first(where: { exclude(subjects[$0], subjects[position]) }) {
                winners[position] = winner
            } else {
                paid.append(position)
            }
        }
        return statements.enumerated().map { position, statement in
            guard let winner = winners[position] else { return .statement(statement) }
            let net = statements[winner].net.grouped
            return .statement(
                statement.unpaid(because: "一人多职只发实发最高的一份（实发 \(net) 元）"))
        }
    }

    /// Whether one person cannot be paid for both.
    private func exclude(_ one: Subject?, _ other: Subject?) -> Bool {
        guard scheme.concurrent == .highestOverlapping, let one, let other else { return true }
        return RunEvaluator.served(one).overlaps(RunEvaluator.served(other))
    }

    /// The days of an appointment; both serve in the period, so where they overlap at all they do within it.
    private static func served(_ subject: Subject) -> DayRange {
        let first = subject.start ?? .earliest
        return (try? DayRange(first: first, last: subject.finish)) ?? DayRange(from: first)
    }

    private static func withheld(_ outcome: Outcome) -> Outcome {
        guard case .statement(let statement) = outcome else { return outcome }
        return .setAside(
            SetAside(
                key: statement.key, code: PolicyErrorCode.subjectSibling.rawValue,
                message: "同一人的另一条没有算出来，一并搁置", at: ""))
    }
}
