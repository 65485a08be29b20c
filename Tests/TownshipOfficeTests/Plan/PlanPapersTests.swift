import DocumentRendering
import Governance
import Testing
import TownshipOffice

/// The ledger of tasks and the reminders.
@Suite struct PlanPapersTests {
    private func office() throws -> (PlanFixture, OfficePlan) {
        let fixture = try PlanFixture()
        try fixture.writeSmallPlan()
        try fixture.write(
            "plan/2021-progress.csv",
            "序号,日期,任务,进度,完成,节点,说明,佐证,填报人,更正\n1,2021-01-20,1.1,40,,方案,方案定稿,文1；文2,P1,\n")
        return (fixture, try OfficePlan(workspace: fixture.folder))
    }

    @Test func theLedgerHasTheColumnsThatTownshipsUse() throws {
        let (_, plan) = try office()
        let ledger = PlanLedger(plan, on: try Day(text: "2021-03-01"), form: .paper)
        let table = try #require(try ledger.document().tables.first)
        #expect(
            table.columns.map(\.title) == [
                "序号", "一级任务", "二级任务", "编号", "工作内容", "牵头单位", "责任单位", "责任领导", "责任人", "完成时限",
                "目标/指标", "进展", "状态", "佐证", "备注",
            ])
        #expect(
            table.rows[0].cells.map(\.shown) == [
                "1", "夯实基层基础", "1. 理顺组织架构", "1.1", "调整村民小组", "党建办", "文化站", "张一", "李二、王五",
                "2021-03-31", "28 个小组", "40%（2021-01-20），方案定稿", "滞后", "文1；文2", "时间过了 65%，完成 40%",
            ])
        #expect(table.rows[1].cells.map(\.shown)[5...6] == ["团委", ""])
    }

    @Test func theTerminalShowsStatesAndTheirReasons() throws {
        let (_, plan) = try office()
        let document = try PlanLedger(
            plan, on: try Day(text: "2021-04-02"), measure: 1, unit: "党建办", form: .screen
        ).document()
        let text = TerminalRenderer().text(of: document)
        #expect(text.contains("青石镇 青石镇2021年工作要点任务台账"))
        #expect(text.contains("逾期"))
        #expect(text.contains("已过时限 2 天"))
        #expect(text.contains("任务 1 个：未启动 0，推进中 0，滞后 0，逾期 1，已完成 0"))
    }

    @Test func remindersAreByLeadingUnit() throws {
        let (_, plan) = try office()
        func lines(_ day: String, _ within: Int) throws -> [String] {
            PlanReminder(plan, on: try Day(text: day), within: within).lines.map {
                "\($0.lead) \($0.task.number) \($0.standing.state.chinese)"
            }
        }
        #expect(try lines("2021-01-25", 15) == [])
        #expect(try lines("2021-01-25", 70) == ["党建办 1.1 推进中"])
        #expect(try lines("2021-03-01", 0) == ["党建办 1.1 滞后"])
        #expect(try lines("2021-04-02", 0) == ["党建办 1.1 逾期"])
        let document = try PlanReminder(plan, on: try Day(text: "2021-03-20"), within: 15)
            .document()
        let text = TerminalRenderer().text(of: document)
        #expect(text.contains("还有 11 天到期"))
        #expect(text.contains("共 1 个：逾期 0，滞后 1，即将到期 0；涉及 1 个牵头单位"))
        let none = try PlanReminder(plan, on: try Day(text: "2021-01-25"), within: 3).document()
        #expect(TerminalRenderer().text(of: none).contains("没有要催办的任务"))
    }

    @Test func aTaskShowsAllThatWasReported() throws {
        let (fixture, plan) = try office()
        try fixture.write(
            "plan/2021-progress.csv",
            try fixture.text("plan/2021-progress.csv") + "2,2021-01-21,1.1,,,,填错了,,P2,1\n")
        let corrected = try OfficePlan(workspace: fixture.folder)
        let number = TaskNumber(measure: 1, place: 1)
        let before = try PlanTaskSheet(number, of: plan, on: try Day(text: "2021-02-01"))
        #expect(
            TerminalRenderer().text(of: try before.document()).contains("方案：2021-01-31 前，进度到 30%"))
        let sheet = try PlanTaskSheet(number, of: corrected, on: try Day(text: "2021-02-01"))
        let text = TerminalRenderer().text(of: try sheet.document())
        #expect(text.contains("已由第 2 条更正"))
        #expect(text.contains("作废第 1 条"))
        #expect(text.contains("前，进度到 30%，没有完成"))
        #expect(
            PlanFixture.findings {
                _ = try PlanTaskSheet(
                    TaskNumber(measure: 9, place: 1), of: plan, on: try Day(text: "2021-02-01"))
            } == ["plan/2021.yaml:0 plan.task.unknown"])
    }

    @Test func openReadingsAreListed() throws {
        let fixture = try PlanFixture()
        _ = try PlanFile.keep(try fixture.read(accepting: .sure).plan, in: fixture.folder)
        let plan = try OfficePlan(workspace: fixture.folder)
        let document = try PlanLedger(plan, on: try Day(text: "2021-03-01"), form: .screen)
            .document()
        #expect(document.tables.count == 2)
        #expect(document.tables[1].title?.hasPrefix("还有 5 处疑似扫描错误没有确认") == true)
    }
}
