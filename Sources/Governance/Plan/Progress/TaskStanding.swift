/// How a task stands on a day, with what that follows from.
public struct TaskStanding: Sendable, Hashable {
    /// The state.
    public let state: TaskState
    /// How much is done, from 0 to 100.
    public let percent: Int
    /// The share of the time that has passed, in whole percent, rounded down; `nil` without both dates.
    public let expected: Int?
    /// The milestones whose day has passed and which were not reached.
    public let missed: [Milestone]
    /// The entries that stand, by day: without corrected ones, and none from later days.
    public let entries: [ProgressEntry]
    /// The days until the task is due, negative when that has passed; `nil` without a date.
    public let daysLeft: Int?

    /// The last entry that stands.
    public var latest: ProgressEntry? { entries.last }

    /// All evidence of the entries that stand, each once.
    public var evidence: [String] {
        var seen: Set<String> = []
        return entries.flatMap(\.evidence).filter { seen.insert($0).inserted }
    }

    /// Why the state is what it is, in words; empty where the state says it all.
    public var reason: String {
        var parts: [String] = []
        if state == .overdue, let daysLeft { parts.append("已过时限 \(-daysLeft) 天") }
        if state == .behind, let expected, percent < expected {
            parts.append("时间过了 \(expected)%，完成 \(percent)%")
        }
        if state.needsAttention {
            parts += missed.map { "节点“\($0.title)”应在 \($0.due) 前完成" }
            if entries.isEmpty { parts.append("还没有填报") }
        }
        return parts.joined(separator: "；")
    }
}
