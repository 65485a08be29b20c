public import ExactNumbers
public import Governance

/// Somebody's line in two periods, and why its net amount differs.
public struct ComparedLine: Sendable, Hashable {
    /// What became of the line.
    public enum Kind: String, CaseIterable, Sendable {
        /// Only the later period has it.
        case came
        /// Only the earlier period has it.
        case left
        /// The later period has it, and in the earlier one the person is set aside.
        case resumed
        /// The earlier period has it, and in the later one the person is set aside.
        case suspended
        /// The net amount rose.
        case rose
        /// The net amount fell.
        case fell
        /// The net amount is the same, made up otherwise.
        case shifted
        /// Nothing changed.
        case same

        /// The kind as people say it.
        public var chinese: String {
            switch self {
            case .came: "新增"
            case .left: "离开"
            case .resumed: "上期搁置"
            case .suspended: "本期搁置"
            case .rose: "增加"
            case .fell: "减少"
            case .shifted: "持平，构成有变"
            case .same: "不变"
            }
        }
    }

    /// The line of the earlier period.
    public let before: PayLine?
    /// The line of the later period.
    public let after: PayLine?
    /// The net amount of the earlier period; zero where there is none.
    public let from: Money
    /// The net amount of the later period.
    public let to: Money
    /// The items that changed; their differences add up to that of the net amount.
    public let changes: [ItemChange]

    init(before: PayLine?, after: PayLine?, changes: [ItemChange]) {
        precondition(before != nil || after != nil, "a line is in one of the periods at least")
        self.before = before
        self.after = after
        from = before?.outcome.statement?.net ?? .zero
        to = after?.outcome.statement?.net ?? .zero
        self.changes = changes
        precondition(
            changes.reduce(Money.zero) { $0 + $1.difference } == to - from,
            "the items that changed make up the difference")
    }

    /// By how much the net amount changed.
    public var difference: Money { to - from }

    /// What became of the line.
    public var kind: Kind {
        let isSetAside = changes.first?.parts.first?.cause.kind == .setAside
        if before == nil { return isSetAside ? .resumed : .came }
        if after == nil { return isSetAside ? .suspended : .left }
        if difference.isZero { return changes.isEmpty ? .same : .shifted }
        return difference > .zero ? .rose : .fell
    }

    /// The later line, or else the earlier one: who and where it is now.
    public var line: PayLine {
        guard let line = after ?? before else { preconditionFailure("checked when it was made") }
        return line
    }

    /// Every part of the difference with its item; those of somebody who came or left are one.
    public var parts: [(item: String, part: ItemChange.Part)] {
        if before == nil || after == nil, let cause = changes.first?.parts.first?.cause {
            return [("全部", ItemChange.Part(cause: cause, amount: difference))]
        }
        return changes.flatMap { change in change.parts.map { (change.item.title, $0) } }
    }
}
