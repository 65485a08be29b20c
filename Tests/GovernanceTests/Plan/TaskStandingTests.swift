import Governance
import Testing

/// A task's state follows from its entries and the day.
@Suite struct TaskStandingTests {
    private static let number = TaskNumber(measure: 3, place: 2)

    private static func day(_ text: String) throws -> Day { try Day(text: text) }

    private static func entry(
        _ number: Int, _ day: String, _ percent: Int?, done: Bool = false, milestone: String? = nil,
        corrects: Int? = nil
    ) throws -> ProgressEntry {
        ProgressEntry(
            number: number, day: try self.day(day), task: self.number, percent: percent,
            isDone: done, milestone: milestone, reporter: "P1", corrects: corrects)
    }

    /// From 1 January to 10 April: a hundred and one days.
    private static func task(milestones: [Milestone] = []) throws -> PlanTask {
        PlanTask(
            number: number, text: "修路", start: try day("2021-01-01"), due: try day("2021-04-10"),
            milestones: milestones)
    }

    private func state(
        _ on: String, _ entries: [ProgressEntry], tolerance: Int = 0, task: PlanTask? = nil
    ) throws -> TaskState {
        try (task ?? TaskStandingTests.task()).standing(
            on: try TaskStandingTests.day(on), entries: entries, tolerance: tolerance
        ).state
    }

    @Test func aTableOfStates() throws {
        let half = try TaskStandingTests.entry(1, "2021-02-01", 50)
        let done = try TaskStandingTests.entry(2, "2021-03-01", 100, done: true)
        #expect(try state("2020-12-01", []) == .notStarted)
        #expect(try state("2021-01-01", []) == .notStarted)
        #expect(try state("2021-01-02", []) == .behind)
        #expect(try state("2021-02-01", [half]) == .underWay)
        // Fifty of a hundred days are over on the morning of 20 February.
        #expect(try state("2021-02-20", [half]) == .underWay)
        #expect(try state("2021-02-21", [half]) == .behind)
        #expect(try state("2021-02-21", [half], tolerance: 1) == .underWay)
        #expect(try state("2021-04-10", [half]) == .behind)
        #expect(try state("2021-04-11", [half]) == .overdue)
        #expect(try state("2021-04-11", []) == .overdue)
        #expect(try state("2021-04-11", [half, done]) == .done)
        // On the day before, nobody knew.
        #expect(try state("2021-02-28", [half, done]) == .behind)
    }

    @Test func withoutDatesNothingIsLate() throws {
        let task = PlanTask(number: TaskStandingTests.number, text: "修路")
        let entry = try TaskStandingTests.entry(1, "2021-02-01", 1)
        #expect(try state("2099-01-01", [], task: task) == .notStarted)
        #expect(try state("2099-01-01", [entry], task: task) == .underWay)
    }

    @Test func aMissedMilestoneIsBehind() throws {
        let milestones = [
            Milestone(title: "图纸", due: try TaskStandingTests.day("2021-01-10")),
            Milestone(title: "路基", due: try TaskStandingTests.day("2021-01-20"), percent: 60),
        ]
        let task = try TaskStandingTests.task(milestones: milestones)
        let early = try TaskStandingTests.entry(1, "2021-01-05", 55)
        let drawn = try TaskStandingTests.entry(2, "2021-01-09", 55, milestone: "图纸")
        let built = try TaskStandingTests.entry(3, "2021-01-21", 60)
        #expect(try state("2021-01-10", [early], task: task) == .underWay)
        #expect(try state("2021-01-11", [early], task: task) == .behind)
        #expect(try state("2021-01-11", [early, drawn], task: task) == .underWay)
        #expect(try state("2021-01-21", [early, drawn], task: task) == .behind)
        #expect(try state("2021-01-21", [early, drawn, built], task: task) == .underWay)
        let standing = task.standing(
            on: try TaskStandingTests.day("2021-01-11"), entries: [early])
        #expect(standing.missed.map(\.title) == ["图纸"])
        #expect(standing.reason == "节点“图纸”应在 2021-01-10 前完成")
    }

    @Test func aCorrectionTakesThePlaceOfAnEntryAndAWithdrawalRemovesIt() throws {
        let done = try TaskStandingTests.entry(1, "2021-02-01", 100, done: true)
        let lower = try TaskStandingTests.entry(2, "2021-02-03", 30, corrects: 1)
        let withdrawn = try TaskStandingTests.entry(3, "2021-02-04", nil, corrects: 2)
        let task = try TaskStandingTests.task()
        func standing(_ on: String) throws -> TaskStanding {
            task.standing(on: try TaskStandingTests.day(on), entries: [done, lower, withdrawn])
        }
        #expect(try standing("2021-02-01").state == .done)
        #expect(try standing("2021-02-03").percent == 30)
        #expect(try standing("2021-02-04").percent == 0)
        #expect(try standing("2021-02-04").entries.isEmpty)
        #expect(try standing("2021-02-04").reason.hasSuffix("还没有填报"))
    }

    /// In whatever order entries come, and whatever other tasks report, a task stands the same.
    @Test func theOrderOfEntriesDoesNotMatter() throws {
        var random = SplitMix(state: 7)
        for round in 0..<200 {
            var entries: [ProgressEntry] = []
            for number in 1...Int(random.next() % 9 + 1) {
                let offset = Int(random.next() % 140)
                let start = try TaskStandingTests.day("2020-12-20")
                let corrects =
                    number > 1 && random.next() % 3 == 0
                    ? Int(random.next() % UInt64(number - 1)) + 1 : nil
                entries.append(
                    ProgressEntry(
                        number: number, day: start.adding(days: offset) ?? start,
                        task: random.next() % 5 == 0
                            ? TaskNumber(measure: 9, place: 9) : TaskStandingTests.number,
                        percent: corrects != nil && random.next() % 2 == 0
                            ? nil : Int(random.next() % 101),
                        isDone: random.next() % 12 == 0, reporter: "P1", corrects: corrects))
            }
            let task = try TaskStandingTests.task(milestones: [
                Milestone(title: "路基", due: try TaskStandingTests.day("2021-02-01"), percent: 40)
            ])
            let day = try TaskStandingTests.day("2021-03-01")
            let first = task.standing(on: day, entries: entries)
            for _ in 0..<5 {
                entries.shuffle(using: &random)
                #expect(task.standing(on: day, entries: entries) == first, "round \(round)")
            }
            // What is reported later changes nothing of how it stood.
            let known = entries.filter { $0.day <= day }
            #expect(task.standing(on: day, entries: known) == first, "round \(round)")
        }
    }
}

/// A small generator of numbers that are the same on every run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
