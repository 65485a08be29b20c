import Governance
import Testing

/// Where a task stands follows from its dates and from what was reported.
@Suite struct TaskStateTests {
    private func day(_ text: String) throws -> Day { try Day(text: text) }

    private func task(
        _ start: String? = "2020-03-01", _ due: String? = "2020-03-10",
        milestones: [PlanMilestone] = []
    ) throws -> PlanTask {
        PlanTask(
            id: "1.1", text: "甲", start: try start.map(day), due: try due.map(day),
            milestones: milestones)
    }

    private func entry(_ text: String, _ percent: Int, task: String = "1.1") throws -> ProgressEntry
    {
        ProgressEntry(task: task, day: try day(text), percent: percent, officer: "张")
    }

    @Test func withoutReportsATaskWaitsUntilItIsDue() throws {
        let task = try task()
        #expect(TaskState(of: task, [], on: try day("2020-02-01")) == .notStarted)
        #expect(TaskState(of: task, [], on: try day("2020-03-10")) == .notStarted)
        #expect(TaskState(of: task, [], on: try day("2020-03-11")) == .overdue)
        let others = [try entry("2020-03-01", 100, task: "1.2")]
        #expect(TaskState(of: task, others, on: try day("2020-03-11")) == .overdue)
    }

    @Test func progressIsHeldAgainstTheDaysThatHavePassed() throws {
        let task = try task()
        let half = [try entry("2020-03-03", 50)]
        #expect(TaskState(of: task, half, on: try day("2020-03-02")) == .notStarted)
        #expect(TaskState(of: task, half, on: try day("2020-03-03")) == .underway)
        // Five of ten days have passed on the sixth day's morning.
        #expect(TaskState(of: task, half, on: try day("2020-03-06")) == .underway)
        #expect(TaskState(of: task, half, on: try day("2020-03-07")) == .behind)
        #expect(TaskState(of: task, half, on: try day("2020-03-11")) == .overdue)
    }

    @Test func aMissedMilestoneIsBehind() throws {
        let milestone = PlanMilestone(day: try day("2020-03-05"), percent: 30, title: "方案")
        let task = try task(nil, nil, milestones: [milestone])
        #expect(TaskState(of: task, [], on: try day("2020-03-05")) == .notStarted)
        #expect(TaskState(of: task, [], on: try day("2020-03-06")) == .behind)
        let entries = [try entry("2020-03-04", 30)]
        #expect(TaskState(of: task, entries, on: try day("2020-03-06")) == .underway)
    }

    @Test func doneIsDoneAlsoWhenLate() throws {
        let entries = [try entry("2020-03-20", 100)]
        #expect(TaskState(of: try task(), entries, on: try day("2020-03-19")) == .overdue)
        #expect(TaskState(of: try task(), entries, on: try day("2020-03-20")) == .done)
    }

    /// Reports of different days may be told in any order; of one day the last counts.
    @Test func theLatestReportCountsInAnyOrder() throws {
        let entries = [
            try entry("2020-03-02", 20), try entry("2020-03-04", 60), try entry("2020-03-08", 40),
        ]
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let shuffled = order.map { entries[$0] }
            #expect(TaskState.percent(of: try task(), shuffled, on: try day("2020-03-09")) == 40)
            #expect(TaskState.percent(of: try task(), shuffled, on: try day("2020-03-05")) == 60)
        }
        let corrected = [try entry("2020-03-02", 80), try entry("2020-03-02", 30)]
        #expect(TaskState.percent(of: try task(), corrected, on: try day("2020-03-02")) == 30)
    }
}
