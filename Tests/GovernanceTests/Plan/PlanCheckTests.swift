import Governance
import Testing

/// What is wrong with a plan and its progress is told all at once.
@Suite struct PlanCheckTests {
    private func plan(_ tasks: [PlanTask]) -> WorkPlan {
        WorkPlan(
            year: 2021, title: "计划",
            sections: [
                PlanSection(
                    ordinal: 1, title: "甲",
                    measures: [
                        PlanMeasure(number: 1, title: "事", text: "", units: ["甲办"], tasks: tasks)
                    ])
            ])
    }

    private func number(_ text: String) -> TaskNumber {
        TaskNumber(text: text) ?? TaskNumber(measure: 0, place: 0)
    }

    @Test func datesMilestonesAndNumbers() throws {
        let tasks = [
            PlanTask(
                number: number("1.1"), text: "甲", start: try Day(text: "2020-12-31"),
                due: try Day(text: "2020-12-01"),
                milestones: [
                    Milestone(title: "中", due: try Day(text: "2021-02-01"), percent: 101)
                ]),
            PlanTask(number: number("1.1"), text: "乙"),
            PlanTask(number: number("2.1"), text: "丙", units: ["乙办", "乙办"]),
        ]
        #expect(
            plan(tasks).problems().map(\.code) == [
                .dateEarly, .dateEarly, .taskReversed, .milestoneOutside, .percent, .taskDuplicate,
                .taskNumber, .unitDuplicate,
            ])
    }

    @Test func numbersOfTasks() {
        #expect(TaskNumber(text: "3.2") == TaskNumber(measure: 3, place: 2))
        for text in ["", "3", "3.", ".2", "3.2.1", "03.2", "3.02", "3-2", "a.b", "3.2 ", "３.２"] {
            #expect(TaskNumber(text: text) == nil, "\(text)")
        }
        #expect(number("3.2") < number("3.10"))
        #expect(number("3.10") < number("10.1"))
    }

    @Test func progressIsHeldAgainstThePlan() throws {
        let plan = plan([
            PlanTask(
                number: number("1.1"), text: "甲",
                milestones: [Milestone(title: "中", due: try Day(text: "2021-02-01"))]),
            PlanTask(number: number("1.2"), text: "乙"),
        ])
        func entry(
            _ number: Int, _ task: String, _ percent: Int?, day: String = "2021-03-01",
            done: Bool = false, milestone: String? = nil, corrects: Int? = nil
        ) throws -> ProgressEntry {
            ProgressEntry(
                number: number, day: try Day(text: day), task: self.number(task), percent: percent,
                isDone: done, milestone: milestone, reporter: "P1", corrects: corrects)
        }
        let entries = [
            try entry(1, "1.1", 10), try entry(2, "1.1", nil, corrects: 1),
            try entry(2, "1.1", 20), try entry(4, "9.9", 20), try entry(5, "1.1", 101),
            try entry(6, "1.1", nil), try entry(7, "1.1", 90, done: true),
            try entry(8, "1.2", 10, corrects: 1), try entry(9, "1.1", 10, corrects: 99),
            try entry(10, "1.1", 10, day: "2020-12-31"),
            try entry(11, "1.1", 10, milestone: "终"), try entry(12, "1.1", 10, milestone: "中"),
            try entry(13, "1.1", 10, corrects: 13),
        ]
        let found = plan.problems(with: entries).map { "\($0.entry ?? -1) \($0.code.rawValue)" }
        #expect(
            found == [
                "2 plan.progress.duplicate", "3 plan.task.unknown", "4 plan.percent",
                "5 plan.percent", "6 plan.percent", "7 plan.progress.correction",
                "8 plan.progress.correction", "9 plan.date.early", "10 plan.milestone.unknown",
                "12 plan.progress.correction",
            ])
    }
}
