import Governance
import Testing
import TownshipOffice

/// A plan's YAML as staff edit it.
@Suite struct PlanFileTests {
    private func findings(_ text: String) throws -> [String] {
        let fixture = try PlanFixture()
        try fixture.write("plan/2021.yaml", text)
        return PlanFixture.findings { _ = try OfficePlan(workspace: fixture.folder, year: 2021) }
            .map { $0.replacing("plan/2021.yaml:", with: "") }
    }

    @Test func tasksCarryDatesPeopleAndMilestones() throws {
        let fixture = try PlanFixture()
        try fixture.writeSmallPlan()
        let office = try OfficePlan(workspace: fixture.folder)
        let task = try #require(office.plan.task(TaskNumber(measure: 1, place: 1)))
        #expect(task.leaders == ["P1"])
        #expect(task.due == (try Day(text: "2021-03-31")))
        #expect(task.milestones.map(\.title) == ["方案"])
        #expect(office.warnings == [])
        let lines = office.lines(on: try Day(text: "2021-02-01"))
        #expect(lines.map(\.lead) == ["党建办", "团委"])
        #expect(lines[0].cooperating == ["文化站"])
        #expect(lines.map(\.standing.state) == [.behind, .notStarted])
    }

    @Test func allThatIsWrongIsToldAtOnceWithItsLine() throws {
        let text = """
            year: 2021
            titel: 计划
            sections:
              - title: 甲
                measures:
                  - number: 1
                    title: 事
                    tasks:
                      - id: 1
                        text: 做
                      - id: "2.1"
                        text: 做
                        due: 2021-02-30
                      - id: "1.2"
                        text: 做
                        start: 2021-05-01
                        due: 2021-04-01
                        milestones:
                          - title: 中
                            due: 2021-06-01
                            percent: 120
                  - number: 3
                    title: 事
                    units: [甲办, 乙办, 甲办]
                    readings:
                      - place: 一
                        written: 甲
                        decision: 也许
            """
        #expect(
            try findings(text) == [
                "1 plan.form", "2 plan.form", "6 plan.measure.units", "9 plan.task.number",
                "11 plan.task.number", "13 calendar.day.nonexistent", "14 plan.task.reversed",
                "19 plan.milestone.outside", "21 plan.percent", "22 plan.measure.gap",
                "22 plan.unit.duplicate", "26 plan.form", "28 plan.form",
            ])
    }

    @Test func whatIsNoPlanIsRefused() throws {
        #expect(try findings("") == ["1 plan.form"])
        #expect(try findings("- 1\n") == ["1 plan.form"])
        #expect(try findings("year: 2021\ntitle: 甲\n") == ["1 plan.sections.missing"])
        #expect(try findings("year: [\n").first?.contains("yaml.") == true)
        let fixture = try PlanFixture()
        #expect(
            PlanFixture.findings { _ = try OfficePlan(workspace: fixture.folder) }
                == ["plan:0 workspace.file.missing"])
        #expect(
            PlanFixture.findings { _ = try OfficePlan(workspace: fixture.folder, year: 2019) }
                == ["plan/2019.yaml:0 workspace.file.missing"])
    }

    @Test func unitsAreFoundByAnyOfTheirNames() throws {
        let fixture = try PlanFixture()
        try fixture.writeSmallPlan()
        let office = try OfficePlan(workspace: fixture.folder)
        #expect(try office.unit("文化服务站") == "文化站")
        #expect(try office.unit("文化站") == "文化站")
        #expect(
            PlanFixture.findings { _ = try office.unit("财政办") } == [
                "plan/2021.yaml:0 plan.unit.unknown"
            ])
    }
}
