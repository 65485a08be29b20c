extension PlanTask {
    /// How the task stands on a day.
    ///
    /// The state follows from the entries alone, in whatever order they are given: those of the day and before count, a
    /// correction takes the place of the entry that it points to, and of the others the latest one says how much is done. An entry that
    /// says that the task is done completes it until it is corrected. Otherwise the task is overdue when its last day has
    /// passed; it is behind when a milestone was missed, or when the percentage and the tolerance together are less than the share of
    /// its days that are over.
    ///
    /// - Parameters:
    ///   - day: The day to look from.
    ///   - entries: The entries of any tasks, in any order.
    ///   - tolerance: How many percentage points the task may be behind.
    /// - Returns: The state and what it follows from.
    public func standing(
        on day: Day, entries: some Sequence<ProgressEntry>, tolerance: Int = 0
    ) -> TaskStanding {
        let standing = standingEntries(on: day, of: entries)
        let isDone = standing.contains(where: \.isDone)
        let percent = isDone ? 100 : standing.last?.percent ?? 0
        let reached = Set(standing.compactMap(\.milestone))
        let missed = milestones.filter { milestone in
            milestone.due < day && !reached.contains(milestone.title)
                && !(milestone.percent.map { percent >= $0 } ?? false)
        }
        let share = share(on: day)
        let state: TaskState
        if isDone {
            state = .done
        } else if let due, due < day {
            state = .overdue
        } else if !missed.isEmpty || isBehind(percent + tolerance, share) {
            state = .behind
        } else {
            state = standing.isEmpty ? .notStarted : .underWay
        }
        return TaskStanding(
            state: state, percent: percent, expected: share.map { $0.passed * 100 / $0.all },
            missed: isDone ? [] : missed, entries: standing, daysLeft: due.map { $0 - day })
    }

    /// The entries of this task that count on a day, by day and number.
    private func standingEntries(on day: Day, of entries: some Sequence<ProgressEntry>)
        -> [ProgressEntry]
    {
        let known = entries.filter { $0.task == number && $0.day <= day }
        let corrected = Set(known.compactMap(\.corrects))
        return known.filter { $0.percent != nil && !corrected.contains($0.number) }
            .sorted { ($0.day, $0.number) < ($1.day, $1.number) }
    }

    /// How many of the task's days are over before a day begins, and how many there are.
    private func share(on day: Day) -> (passed: Int, all: Int)? {
        guard let start, let due, start <= due else { return nil }
        let all = due - start + 1
        return (min(max(day - start, 0), all), all)
    }

    private func isBehind(_ percent: Int, _ share: (passed: Int, all: Int)?) -> Bool {
        guard let share else { return false }
        return percent * share.all < share.passed * 100
    }
}
