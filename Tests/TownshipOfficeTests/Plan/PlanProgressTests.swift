import Foundation
import Governance
import Testing
import TownshipOffice

/// Progress is added and never changed, in the folder or in the records.
@Suite struct PlanProgressTests {
    private func report(
        _ task: String, _ percent: Int?, on day: String, done: Bool = false, by: String = "P1",
        note: String = "", evidence: [String] = [], milestone: String? = nil, corrects: Int? = nil
    ) throws -> ProgressReport {
        ProgressReport(
            task: try #require(TaskNumber(text: task)), day: try Day(text: day), percent: percent,
            isDone: done, milestone: milestone, note: note, evidence: evidence, reporter: by,
            corrects: corrects)
    }

    @Test func entriesAreAddedToTheFolder() throws {
        let fixture = try PlanFixture()
        try fixture.writeSmallPlan()
        let keeping = ProgressKeeping(workspace: fixture.folder, records: nil)
        let first = try keeping.add(
            try report(
                "1.1", 40, on: "2021-01-20", note: "=方案,已定", evidence: ["文1", "图\"2\""],
                milestone: "方案"), time: "")
        #expect(first.entry.number == 1)
        #expect(first.standing.state == .underWay)
        _ = try keeping.add(try report("1.1", 20, on: "2021-02-20", corrects: 1), time: "")
        let third = try keeping.add(try report("1.2", nil, on: "2021-02-21", done: true), time: "")
        #expect(third.standing.state == .done)
        let office = try OfficePlan(workspace: fixture.folder)
        #expect(office.entries.map(\.number) == [1, 2, 3])
        #expect(office.entries.map(\.percent) == [40, 20, 100])
        #expect(office.entries[0].evidence == ["文1", "图\"2\""])
        let task = try #require(office.plan.task(TaskNumber(measure: 1, place: 1)))
        #expect(office.standing(of: task, on: try Day(text: "2021-02-01")).percent == 40)
        #expect(office.standing(of: task, on: try Day(text: "2021-02-28")).percent == 20)
    }

    /// Two people who report at the same moment lose nothing.
    @Test func reportsAtTheSameTimeAllStay() throws {
        let fixture = try PlanFixture()
        try fixture.writeSmallPlan()
        let reports = try (1...12).map { try report("1.1", $0, on: "2021-01-05") }
        DispatchQueue.concurrentPerform(iterations: reports.count) { index in
            _ = try? ProgressKeeping(workspace: fixture.folder, records: nil).add(
                reports[index], time: "")
        }
        let entries = try OfficePlan(workspace: fixture.folder).entries
        #expect(entries.map(\.number) == Array(1...12))
        #expect(entries.compactMap(\.percent).sorted() == Array(1...12))
    }

    @Test func whatSpeaksAgainstAReportIsToldAtOnceAndNothingIsWritten() throws {
        let fixture = try PlanFixture()
        try fixture.writeSmallPlan()
        let keeping = ProgressKeeping(workspace: fixture.folder, records: nil)
        let found = PlanFixture.findings {
            _ = try keeping.add(
                try report("1.9", 120, on: "2020-01-20", by: "P9", corrects: 4), time: "")
        }
        #expect(
            found.map { $0.split(separator: " ").last.map(String.init) ?? "" } == [
                "plan.date.early", "plan.percent", "plan.progress.correction", "plan.task.unknown",
                "plan.reporter.unknown",
            ])
        #expect(throws: (any Error).self) { try fixture.text("plan/2021-progress.csv") }
    }

    @Test func aFaultyListIsToldWithRows() throws {
        let fixture = try PlanFixture()
        try fixture.writeSmallPlan()
        try fixture.write(
            "plan/2021-progress.csv",
            "序号,日期,任务,进度,完成,填报人,更正\n1,2021-01-05,1.1,10%,,P1,\n2,2021-02-30,1.1,10,,P1,\n3,2021-01-06,一,10,,P1,\n"
                + "4,2021-01-06,1.1,200,,P1,\n5,2021-01-06,7.1,20,,P1,\n6,2021-01-06,1.1,20,也许,P1,\n1,2021-01-07,1.1,30,,P1,\n"
        )
        #expect(
            PlanFixture.findings { _ = try OfficePlan(workspace: fixture.folder) } == [
                "plan/2021-progress.csv:3 calendar.day.nonexistent",
                "plan/2021-progress.csv:4 workspace.cell.invalid",
                "plan/2021-progress.csv:5 plan.percent",
                "plan/2021-progress.csv:6 plan.task.unknown",
                "plan/2021-progress.csv:7 workspace.cell.invalid",
                "plan/2021-progress.csv:8 plan.progress.duplicate",
            ])
    }

    /// Where there are records, an entry is a version in their log, and the folder's directory stays what counts.
    @Test func recordsKeepProgressAndTakeNoFolderOver() throws {
        let fixture = try PlanFixture()
        try fixture.writeSmallPlan()
        let keys = fixture.folder + "/keys"
        let before = ProgressKeeping(workspace: fixture.folder, records: nil)
        _ = try before.add(try report("1.1", 10, on: "2021-01-05"), time: "")
        let records = try OfficeRecords.openOrMake(
            workspace: fixture.folder, keys: keys, actor: "张一", time: "2021-01-06T08:00:00+08:00"
        ).records
        let keeping = ProgressKeeping(workspace: fixture.folder, records: records)
        let (entry, _) = try keeping.add(
            try report("1.1", 20, on: "2021-01-10"), time: "2021-01-10T08:00:00+08:00")
        #expect(entry.number == 2)
        #expect(try records.tableHistory().map(\.path) == ["plan/2021-progress.csv"])
        #expect(try records.tableHistory().map(\.actor) == ["P1"])
        #expect(try records.audit() == [])
        let office = try OfficePlan(workspace: fixture.folder, keys: keys)
        #expect(office.entries.map(\.percent) == [10, 20])
        try fixture.write("directory/people.csv", "编号,姓名\nP1,张一\nP2,李二\nP3,王三\n")
        #expect(try records.workspace(fixture.folder).roster.persons.count == 3)
        // The first import of a table still takes the folder's tables over.
        let review = try TableImport(.people, workspace: fixture.folder, records: records).review(
            Array("编号,姓名\nP4,赵四\n".utf8), named: "新.csv")
        _ = try records.importTable(review, actor: "张一", time: "2021-01-11T08:00:00+08:00")
        #expect(try records.workspace(fixture.folder).roster.persons.count == 4)
        #expect(try OfficePlan(workspace: fixture.folder, keys: keys).entries.count == 2)
    }
}
