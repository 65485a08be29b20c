import Foundation
import Governance
import PolicyEngine
import Testing
import TownshipOffice

/// A plan comes in as text, is kept as YAML, and is read again as what it was.
@Suite struct PlanImportTests {
    @Test func unitsAreCalledByTheirPresentNames() throws {
        let fixture = try PlanFixture()
        let read = try fixture.read()
        var writer = JSONWriter()
        writer.value(PlanImportData.value(read.plan, units: read.units))
        let json = String(decoding: writer.bytes, as: UTF8.self)
        #expect(
            json.hasPrefix(
                #"{"sections":[{"title":"夯实基层基础","measures":[{"number":1,"title":"理顺组织架构","lead":"党建办","units":["民政办","文化站"]},"#
            ))
        #expect(read.doubts.map(\.code) == ["plan.line.stray"])
    }

    @Test func unitsThatTheDirectoryLacksAreDoubtsWithANearName() throws {
        let fixture = try PlanFixture()
        try fixture.write(
            "directory/organizations.csv", "编号,名称,类别,别名\nB1,党建办,办公室,\nB2,文化旅游站,事业单位,\n")
        let doubts = try fixture.read().doubts
        #expect(doubts.count { $0.code == "plan.unit.unknown" } == 10)
        #expect(doubts.contains { $0.code == "plan.unit.alike" })
        let near = doubts.first { $0.message.contains("没有“农服中心”") }
        #expect(near?.message.contains("是不是") == false)
        #expect(doubts.first { $0.message.contains("“民政办”") }?.row == 5)
    }

    @Test func withoutAWorkspaceNamesStandAsTheyAreWritten() throws {
        let fixture = try PlanFixture()
        let read = try PlanImport(fixture.folder + "/要点.txt")
        #expect(read.units.name("文化服务站") == "文化站")
        #expect(read.doubts.map(\.code) == ["plan.line.stray", "plan.unit.alike"])
    }

    @Test func whatIsKeptIsReadAgainAsItWas() throws {
        let fixture = try PlanFixture()
        let plan = try fixture.read(accepting: .sure).plan
        #expect(try PlanFile.keep(plan, in: fixture.folder) == "plan/2021.yaml")
        let office = try OfficePlan(workspace: fixture.folder)
        func plain(_ plan: WorkPlan) -> WorkPlan {
            var plan = plan
            for section in plan.sections.indices {
                plan.sections[section].line = nil
                for measure in plan.sections[section].measures.indices {
                    plan.sections[section].measures[measure].line = nil
                    for task in plan.sections[section].measures[measure].tasks.indices {
                        plan.sections[section].measures[measure].tasks[task].line = nil
                    }
                }
            }
            return plan
        }
        #expect(plain(office.plan) == plain(plan.confirmed()))
        #expect(office.plan.openReadings.count == 5)
        #expect(office.plan.measures[2].title == "办好政务服务")
        #expect(
            PlanFixture.findings { _ = try PlanFile.keep(plan, in: fixture.folder) }
                == ["plan/2021.yaml:0 plan.exists"])
    }

    @Test func gb18030IsReadAndOtherThingsAreRefused() throws {
        let fixture = try PlanFixture()
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        try fixture.write("国标.txt", try #require(PlanFixture.text.data(using: encoding)))
        let read = try fixture.read("国标.txt").plan
        #expect(read.measures == (try fixture.read().plan.measures))
        try fixture.write("坏.txt", Data("2021\n".utf8) + Data([0xFF, 0xFF, 0x0A]))
        #expect(PlanFixture.findings { _ = try fixture.read("坏.txt") } == ["坏.txt:2 plan.encoding"])
        try fixture.write("文档.docx", Data([0x50, 0x4B, 0x03, 0x04, 0x00]))
        #expect(
            PlanFixture.findings { _ = try fixture.read("文档.docx") } == ["文档.docx:0 plan.encoding"])
        #expect(
            PlanFixture.findings { _ = try fixture.read("没有.txt") } == [
                "没有.txt:0 workspace.file.missing"
            ])
        #expect(
            PlanFixture.findings {
                _ = try PlanImport(fixture.folder + "/要点.txt", workspace: "没有")
            } == ["township.yaml:0 workspace.file.missing"])
    }

    /// A person decides in a table: what is confirmed is read so, in other words where they were written.
    @Test func aListOfReadingsIsDecidedInASpreadsheet() throws {
        let fixture = try PlanFixture()
        let list = String(
            decoding: try ReadingList.bytes(of: try fixture.read().plan), as: UTF8.self)
        #expect(list.contains("10,15,动上门燃”,动上门”,动上门办”,拿不准"))
        try fixture.write(
            "读法.csv",
            "行,列,原文,建议,采用\n10,15,动上门燃”,动上门办”,是\n10,7,政务服努,政务服务,是\n13,28,“传裔青,“传奇青,否\n13,43,,,\n")
        let plan = try fixture.read(readings: "读法.csv").plan
        #expect(plan.confirmed().measures[2].title == "办好政务服务")
        #expect(plan.confirmed().measures[2].text.hasPrefix("推行“主动上门办”“周末"))
        let decisions = plan.allReadings.filter { !$0.isEverywhere && $0.decision != .open }
        #expect(decisions.map(\.decision) == [.accepted, .accepted, .declined])
        try fixture.write("读法.csv", "行,列,采用\n1,1,是\n10,x,是\n,3,也许\n")
        #expect(
            PlanFixture.findings { _ = try fixture.read(readings: "读法.csv") } == [
                "读法.csv:3 workspace.cell.invalid", "读法.csv:4 workspace.cell.empty",
                "读法.csv:4 workspace.cell.invalid",
            ])
        try fixture.write("读法.csv", "行,列,采用\n1,1,是\n")
        #expect(
            PlanFixture.findings { _ = try fixture.read(readings: "读法.csv") }
                == ["读法.csv:2 plan.reading.unknown"])
    }

    @Test func theTownshipsOwnConfusionsAreHeard() throws {
        let fixture = try PlanFixture()
        try fixture.write("plan/confusions.csv", "误读,应为,把握\n板凳课堂,板凳学堂,拿不准\n")
        let readings = try fixture.read().plan.allReadings
        #expect(readings.contains { $0.proposed == "板凳学堂" && $0.sureness == .unsure })
        try fixture.write("plan/confusions.csv", "误读,应为,把握\n甲,,也许\n")
        #expect(
            PlanFixture.findings { _ = try fixture.read() } == [
                "plan/confusions.csv:2 workspace.cell.empty",
                "plan/confusions.csv:2 workspace.cell.invalid",
            ])
    }
}
