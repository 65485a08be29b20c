public import ExactNumbers
import Governance

/// Two periods of one scheme held against each other: who came, left, rose, fell, and why, with nothing left unexplained.
public struct PayComparison: Sendable {
    /// The run of the earlier period.
    public let from: PayRun
    /// The run of the later period.
    public let to: PayRun
    /// Every line that has a statement in one of the periods, in the order of the sheet.
    public let lines: [ComparedLine]

    /// Compares two runs.
    ///
    /// - Parameters:
    ///   - from: The earlier period, computed with explanations.
    ///   - to: The later period of the same scheme, computed with explanations.
    public init(from: PayRun, to: PayRun) {
        self.from = from
        self.to = to
        let comparison = LineComparison(from: from, to: to)
        lines = LineMatch(
            from.lines.filter { $0.outcome.statement != nil },
            to.lines.filter { $0.outcome.statement != nil }
        ).pairs.map(comparison.compared)
    }

    /// By how much the total changed.
    public var difference: Money { to.total - from.total }

    /// The lines that changed.
    public var changed: [ComparedLine] { lines.filter { $0.kind != .same } }

    /// How many lines are of a kind, and by how much they change the total.
    public func sum(_ kind: ComparedLine.Kind) -> (count: Int, amount: Money) {
        let own = lines.filter { $0.kind == kind }
        return (own.count, own.reduce(Money.zero) { $0 + $1.difference })
    }

    /// True when both runs are.
    public var isComplete: Bool { from.isComplete && to.isComplete }
}
