/// Where a task stands, as its entries and dates tell.
public enum TaskState: String, Sendable, Hashable, CaseIterable {
    /// Nothing was reported.
    case notStarted
    /// It is under way, as far as it should be.
    case underway
    /// It is done.
    case done
    /// It is less far than the share of time that has passed, or than a milestone asks for.
    case behind
    /// Its last day has passed, and it is not done.
    case overdue

    /// The word for it in reports.
    public var title: String {
        switch self {
        case .notStarted: "未启动"
        case .underway: "推进中"
        case .done: "已完成"
        case .behind: "滞后"
        case .overdue: "逾期"
        }
    }

    /// Where a task stands on a day.
    ///
    /// Of the entries until that day the one of the latest day counts, of several of one day the last. A task with a first and a
    /// last day is behind when its percentage is less than the share of the days that have passed (序时进度).
    ///
    /// - Parameters:
    ///   - task: The task.
    ///   - entries: What was reported, in the order of reporting; of other tasks, too.
    ///   - day: The day.
    public init(of task: PlanTask, _ entries: [ProgressEntry], on day: Day) {
        let percent = TaskState.percent(of: task, entries, on: day)
        if percent == 100 {
            self = .done
        } else if let due = task.due, day > due {
            self = .overdue
        } else if task.milestones.contains(where: { $0.day < day && $0.percent > percent ?? 0 }) {
            self = .behind
        } else if let percent {
            self = TaskState.isBehind(task, percent, on: day) ? .behind : .underway
        } else {
            self = .notStarted
        }
    }

    /// How far a task was reported to be by a day; `nil` when nothing was reported.
    public static func percent(of task: PlanTask, _ entries: [ProgressEntry], on day: Day) -> Int? {
        TaskState.last(of: task, entries, on: day)?.percent
    }

    /// The report that counts on a day.
    public static func last(of task: PlanTask, _ entries: [ProgressEntry], on day: Day)
        -> ProgressEntry?
    {
        var last: ProgressEntry?
        for entry in entries where entry.task == task.id && entry.day <= day {
            if last.map({ $0.day <= entry.day }) ?? true { last = entry }
        }
        return last
    }

    private static func isBehind(_ task: PlanTask, _ percent: Int, on day: Day) -> Bool {
        guard let start = task.start, let due = task.due, due > start, day > start else {
            return false
        }
        return percent * (due - start + 1) < 100 * (day - start)
    }
}
