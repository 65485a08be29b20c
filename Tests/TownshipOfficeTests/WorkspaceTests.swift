import ExactNumbers
import Foundation
import Governance
import PolicyEngine
import Testing
import TownshipOffice

/// A workspace made for one test, and removed with it.
final class WorkspaceFixture: Sendable {
    let folder = NSTemporaryDirectory() + "township-office-\(UUID().uuidString)"

    init() throws {
        try write("township.yaml", "name: 样镇\ndivision: \"510923108\"\nplugins: [plugins]\n")
        try write(
            "directory/organizations.csv", "id,name,kind,population\nV1,甲村,村,1200\nV2,乙村,村,900\n")
        try write("directory/people.csv", "编号,姓名,政治面貌\nP1,张一,群众\nP2,李二,群众\nP3,王三,群众\n")
        try write(
            "directory/appointments.csv",
            "person,organization,post,start,finish,document\nP1,V1,书记,2018-01-01,,文1\nP2,V1,主任,2018-01-01,,文2\n"
                + "P2,V2,书记,2019-01-01,,文3\nP3,V2,主任,2018-01-01,2020-02-10,文4\n")
        try write("inputs/t/2020-03.csv", "人员编号,姓名,职务,得分\nP1,张一,,90\nP2,,主任,80\nP2,,书记,70\n")
        try write("plugins/t/plugin.yaml", "id: t\ntitle: 测试\nversion: 1.0.0\napi: 1\n")
        try write(
            "plugins/t/main.lua",
            """
            local township = require "township"
            township.scheme { id = "t", title = "测试报酬", inputs = { score = { title = "得分", type = "number" } },
              items = { { id = "a", title = "甲", formula = function(s) return s.input.score + s.year_to_date.item.a end } } }
            """)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }

    func write(_ name: String, _ text: String) throws {
        try write(name, Data(text.utf8))
    }

    func write(_ name: String, _ data: Data) throws {
        let url = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: folder + "/" + name)
    }

    func run(_ period: String = "2020-03") throws -> PayRun {
        try PayRun(folder: folder, scheme: "t", period: try Period(text: period))
    }

    /// The findings that stop a run, each as `FILE:ROW CODE COLUMN`.
    func findings() -> [String] {
        do {
            _ = try run()
            return []
        } catch let error as WorkspaceFindings {
            return error.findings.map { "\($0.file):\($0.row ?? 0) \($0.code) \($0.column ?? "-")" }
        } catch {
            return ["\(error)"]
        }
    }
}

@Suite struct WorkspaceTests {
    @Test func aWorkspaceRuns() throws {
        let run = try WorkspaceFixture().run()
        #expect(
            run.lines.map {
                "\($0.person?.name ?? "") \($0.post) \($0.outcome.statement?.net.description ?? "")"
            }
                == ["张一 书记 90.00", "李二 主任 80.00", "李二 书记 70.00"])
    }

    /// A formula that does not end is stopped by the budget, which is the same on every machine, and not by the clock.
    @Test func aVerdictDoesNotDependOnTheMachine() throws {
        let fixture = try WorkspaceFixture()
        try fixture.write(
            "plugins/t/main.lua",
            """
            local township = require "township"
            township.scheme { id = "t", title = "测试报酬", inputs = { score = { title = "得分", type = "number" } },
              items = { { id = "a", title = "甲", formula = function(s)
                while s.input.score == 80 do end
                return s.input.score end } } }
            """)
        let run = try fixture.run()
        #expect(run.setAside.map { $0.outcome.setAside?.code } == ["limit.instructions"])
        #expect(run.paid.count == 2)
        #expect(!run.isComplete)
    }

    @Test func encodingsAndHeadsOfEitherLanguage() throws {
        let fixture = try WorkspaceFixture()
        let text = "person,得分\nP1,90\n"
        let gb = UInt(0x8000_0632)
        try fixture.write(
            "inputs/t/2020-03.csv", try #require(text.data(using: String.Encoding(rawValue: gb))))
        #expect(try fixture.run().total.description == "90.00")
        try fixture.write("inputs/t/2020-03.csv", "\u{FEFF}人员编号,score\r\nP1, 91.5 \r\n")
        #expect(try fixture.run().total.description == "91.50")
    }

    @Test func earlierMonthsAddUpInOrder() throws {
        let fixture = try WorkspaceFixture()
        try fixture.write("inputs/t/2020-01.csv", "person,score\nP1,1\n")
        try fixture.write("inputs/t/2020-02.csv", "person,score\nP1,2\n")
        try fixture.write("inputs/t/2020-03.csv", "person,score\nP1,4\n")
        // January 1; February 2 + 1; March 4 + 1 + 3.
        #expect(try fixture.run().total.description == "8.00")
    }

    static let faults: [(file: String, text: String, findings: [String])] = [
        (
            "township.yaml", "name: 样镇\ndivison: 1\nplugins: []\n",
            ["township.yaml:2 workspace.settings -", "township.yaml:1 workspace.settings -"]
        ),
        (
            "directory/people.csv", "编号,姓名,年龄\nP1,张一,3\n",
            ["directory/people.csv:1 workspace.column.unknown 年龄"]
        ),
        (
            "directory/people.csv", "编号,id,姓名\nP1,P1,张一\n",
            ["directory/people.csv:1 workspace.column.duplicate id"]
        ),
        ("directory/people.csv", "编号\nP1\n", ["directory/people.csv:1 workspace.column.missing -"]),
        (
            "directory/people.csv", "编号,姓名\nP1,多\n,李二,\n\"P2,李二\n",
            ["directory/people.csv:4 table.csv.unterminated_quote 编号"]
        ),
        (
            "inputs/t/2020-03.csv", "person;score\nP1;1\n",
            ["inputs/t/2020-03.csv:0 table.csv.separator -"]
        ),
        (
            "inputs/t/2020-03.csv", "名单,,\nperson,post,score\nP1,,1\n",
            [
                "inputs/t/2020-03.csv:1 table.head.empty_title -",
                "inputs/t/2020-03.csv:1 table.head.empty_title -",
            ]
        ),
        (
            "inputs/t/2020-03.csv", "person,score\nP1\nP2\n",
            [
                "inputs/t/2020-03.csv:2 table.csv.field_count -",
                "inputs/t/2020-03.csv:3 table.csv.field_count -",
            ]
        ),
        // Whose appointment it is cannot be told: it may be anybody's.
        (
            "directory/appointments.csv",
            "person,organization,post,start\nP1,V1,书记,2018-01-01\nP9,V1,主任,2018-13-01\n,V1,主任,2018-01-01\n"
                + "P8,V1,主任,2018-01-01\n",
            [
                "directory/appointments.csv:3 calendar.day.nonexistent start",
                "directory/appointments.csv:4 workspace.cell.empty person",
            ]
        ),
        (
            "directory/appointments.csv", "person,organization,post,start\nP8,V1,主任,2018-01-01\n",
            ["directory/appointments.csv:2 roster.appointment.person.unknown -"]
        ),
        (
            "directory/organizations.csv", "id,name,kind,parent\nV1,甲村,村,V2\nV2,乙村,村,V1\n",
            ["directory/organizations.csv:2 roster.organization.parent.cycle -"]
        ),
    ]

    @Test(arguments: faults.indices)
    func everyFaultSaysWhere(_ index: Int) throws {
        let fault = WorkspaceTests.faults[index]
        let fixture = try WorkspaceFixture()
        try fixture.write(fault.file, fault.text)
        #expect(fixture.findings() == fault.findings)
    }

    @Test func allFilesAreTriedAtOnce() throws {
        let fixture = try WorkspaceFixture()
        try fixture.write("directory/people.csv", "编号\nP1\n")
        try fixture.write("directory/organizations.csv", "id,name\nV1,甲村\n")
        #expect(fixture.findings().count == 2)
        try fixture.write("inputs/t/2020-03.csv", "person,得分,别的\nP1,1,2\n")
        #expect(fixture.findings().last == "inputs/t/2020-03.csv:1 workspace.column.unknown 别的")
        try FileManager.default.removeItem(atPath: fixture.folder + "/township.yaml")
        #expect(fixture.findings().count == 3)
    }

    @Test func whoCannotBeMatchedIsSetAside() throws {
        let fixture = try WorkspaceFixture()
        try fixture.write("inputs/t/2020-03.csv", "person,post,score\nP1,主任,1\nP2,,1\nP3,,1\n")
        let reasons = try fixture.run().setAside.compactMap(\.outcome.setAside).map(\.code)
        #expect(
            reasons.sorted() == [
                "workspace.appointment.ambiguous", "workspace.appointment.missing",
                "workspace.appointment.outside",
            ])
        try fixture.write("inputs/t/2020-03.csv", "person,score\nP1,1\n")
        let warnings = try fixture.run().warnings.filter { $0.code == "workspace.row.missing" }
        #expect(warnings.map(\.row) == [4])
    }

    @Test func aMissingInputFileIsNamed() throws {
        let fixture = try WorkspaceFixture()
        try FileManager.default.removeItem(atPath: fixture.folder + "/inputs/t/2020-03.csv")
        #expect(fixture.findings() == ["inputs/t/2020-03.csv:0 workspace.file.missing -"])
    }

    @Test func whoIsNotInTheRunIsSaid() throws {
        let run = try WorkspaceFixture().run()
        do {
            _ = try run.lines(of: "P01")
            Issue.record("P01 is nobody")
        } catch {
            #expect(error.findings.map(\.code) == ["workspace.person.not_in_run"])
            #expect(error.findings[0].message.contains("是不是 P1"))
        }
    }

    @Test func grantsAreNoSubjectsOfFiles() throws {
        let fixture = try WorkspaceFixture()
        try fixture.write(
            "plugins/t/main.lua",
            """
            require("township").scheme { id = "t", title = "t", subject = "grant",
              items = { { id = "a", title = "a", formula = function(s) return 1 end } } }
            """)
        #expect(fixture.findings() == ["inputs/t/2020-03.csv:0 workspace.subject.unsupported -"])
    }
}
