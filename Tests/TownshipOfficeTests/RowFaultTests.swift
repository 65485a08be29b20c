import ExactNumbers
import Foundation
import Governance
import Testing
import TownshipOffice

/// One bad record never blocks the rest, and is never paid silently.
@Suite struct RowFaultTests {
    struct Fault: Sendable {
        let file: String
        let text: String
        /// Who is set aside, where it says so, and why.
        let aside: [String]
        /// Who is paid all the same.
        let paid: [String]
        /// What is wrong and concerns nobody of the run.
        var faults: [String] = []
    }

    private static let people = "directory/people.csv"
    private static let units = "directory/organizations.csv"
    private static let posts = "directory/appointments.csv"
    private static let inputs = "inputs/t/2020-03.csv"
    private static let all = ["张一 90.00", "李二 80.00", "李二 70.00"]

    static let faults = [
        Fault(
            file: inputs, text: "person,姓名,post,score\nP9,李二,,1\nP1,张 一,,2\n",
            aside: ["李二 2 workspace.person.unknown 叫“李二”的是 P2"], paid: ["张一 2.00"]),
        Fault(
            file: inputs, text: "person,score\nP11,1\n,2\nP1,3\n",
            aside: ["P11 2 workspace.person.unknown 相近的有 P1", " 3 workspace.cell.empty 没有填"],
            paid: ["张一 3.00"]),
        Fault(
            file: inputs, text: "person,姓名,post,score\nP1,李二,,1\nP2,李二,主任,2\n",
            aside: ["张一 2 workspace.name.mismatch 编号 P1 是“张一”"], paid: ["李二 2.00"]),
        Fault(
            file: inputs, text: "person,post,score\nP1,,1\nP1,,2\nP2,主任,3\n",
            aside: ["张一 2 workspace.row.duplicate 第 3 行", "张一 3 workspace.row.duplicate 第 2 行"],
            paid: ["李二 3.00"]),
        // One row names the post and the other does not, and both mean the same appointment.
        Fault(
            file: inputs, text: "person,post,score\nP1,,1\nP1,书记,2\nP2,主任,3\n",
            aside: ["张一 2 workspace.row.duplicate 第 3 行", "张一 3 workspace.row.duplicate 第 2 行"],
            paid: ["李二 3.00"]),
        Fault(
            file: inputs, text: "person,post,score\nP1,,1,\nP2,主任\nP2,书记,3,4\nP1\u{202E},,1\n",
            aside: [
                "李二 3 table.csv.field_count 少 1 格", "李二 4 table.csv.field_count 多 1 格",
                " 5 table.control_character U+202E",
            ], paid: ["张一 1.00"]),
        Fault(
            file: inputs, text: "person,post,score\nP1,,9 0\nP2,主任,\nP2,书记,1\n",
            aside: ["张一 2 scheme.input.type 应是数", "李二 3 scheme.input.missing 缺“得分”"],
            paid: ["李二 1.00"]),
        Fault(
            file: people, text: "编号,姓名,出生日期,政治面貌\nP1,张一,1990-02-30,\nP2,李二,1990/2/3,群众\nP3,王三,,\n",
            aside: ["张一 2 calendar.day.nonexistent 不存在"], paid: Array(all.dropFirst())),
        Fault(
            file: people, text: "编号,姓名\nP1,\nP2,李二,\nP3,王三\nP2,李二,多\n",
            aside: [
                "P1 2 workspace.cell.empty 没有填", "李二 5 table.csv.field_count 多 1 格",
                "李二 5 table.csv.field_count 多 1 格",
            ], paid: []),
        Fault(
            file: people,
            text: "编号,姓名,身份证号\nP1,张一,11010519491231002X\nP3,王三,11010519491231002X\nP2,李二,\n",
            aside: ["张一 3 roster.person.resident_id.duplicate 相同"], paid: Array(all.dropFirst())),
        Fault(
            file: people,
            text: "编号,姓名,电话\nP1,张一,\nP2,李二,\nP3,王三,\n,赵四,\n".replacing("电话", with: "联系电话"),
            aside: [], paid: all, faults: ["directory/people.csv:5 workspace.cell.empty"]),
        Fault(
            file: posts,
            text:
                "person,name,organization,post,start\nP1,,V1,书记,2018-01-32\nP2,,V1,主任,2018.1.1\nP2,,V2,书记,2018年1月1日\n",
            aside: ["张一 2 calendar.day.nonexistent 不存在"], paid: Array(all.dropFirst())),
        // The name says whose appointment it is, where the number does not.
        Fault(
            file: posts,
            text:
                "person,name,organization,post,start\nP9,张一,V1,书记,2018-01-01\nP2,,V1,主任,2018-01-01\nP2,,V2,书记,2018-01-01\n",
            aside: ["张一 2 workspace.name.mismatch 对不上"], paid: Array(all.dropFirst())),
        // It may be either's, so neither is computed without it.
        Fault(
            file: posts,
            text:
                "person,name,organization,post,start\nP1,,V1,书记,2018-01-01\nP1,李二,V1,主任,2018-01-01\nP2,,V2,书记,2018-01-01\n",
            aside: [
                "张一 3 workspace.name.mismatch 对不上", "李二 3 workspace.name.mismatch 对不上",
                "李二 3 workspace.name.mismatch 对不上",
            ], paid: []),
        Fault(
            file: posts,
            text:
                "person,organization,post,start,finish\nP1,V9,书记,2018-01-01,\nP2,V1,主任,2018-01-01,2017-01-01\nP2,V2,书记,2018-01-01,\n",
            aside: [
                "李二 3 roster.appointment.reversed 早于", "李二 3 roster.appointment.reversed 早于",
                "张一 2 roster.appointment.organization.unknown V9",
            ], paid: []),
        Fault(
            file: units, text: "id,name,kind,population\nV1,甲村,村,一千\nV2,乙村,村,９００\n",
            aside: [
                "张一 2 workspace.cell.invalid 应是整数", "李二 2 workspace.cell.invalid 应是整数",
            ], paid: ["李二 70.00"]),
        Fault(
            file: units, text: "id,name,kind\nV1,甲村,村\nV2,乙村,堡\nV1,丙村,村\nV3,丁村\n",
            aside: [
                "张一 4 roster.organization.duplicate 重复", "李二 4 roster.organization.duplicate 重复",
                "李二 3 roster.organization.kind.unknown 无法识别",
            ], paid: [], faults: ["directory/organizations.csv:5 table.csv.field_count"]),
    ]

    @Test(arguments: faults.indices)
    func whoIsConcernedIsSetAside(_ index: Int) throws {
        let fault = RowFaultTests.faults[index]
        let fixture = try WorkspaceFixture()
        try fixture.write(fault.file, fault.text)
        let run = try fixture.run()
        try #require(run.setAside.count == fault.aside.count, "\(run.setAside.map(\.outcome))")
        for (line, expected) in zip(run.setAside, fault.aside) {
            let reason = try #require(line.outcome.setAside)
            let parts = expected.split(
                separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
            #expect(line.name == parts[0])
            #expect(reason.place?.file == fault.file)
            #expect(reason.place?.row == Int(parts[1]))
            #expect(reason.code == parts[2])
            #expect(reason.message.contains(parts[3]), "\(reason.message)")
        }
        #expect(paid(run) == fault.paid)
        #expect(run.faults.map { "\($0.file):\($0.row ?? 0) \($0.code)" } == fault.faults)
        #expect(run.isComplete == (fault.aside.isEmpty && fault.faults.isEmpty))
    }

    private func paid(_ run: PayRun) -> [String] {
        run.paid.map { "\($0.name) \($0.outcome.statement?.net.description ?? "")" }
    }

    @Test func allThatIsWrongWithSomebodyIsTold() throws {
        let fixture = try WorkspaceFixture()
        try fixture.write(
            "directory/people.csv", "id,name,birth\nP1,张一,1990-02-30\nP2,李二,\nP3,王三,\n")
        try fixture.write("inputs/t/2020-03.csv", "person,name,score\nP1,李二,\nP1,,1\n")
        let reasons = try fixture.run().setAside.compactMap(\.outcome.setAside?.message)
        #expect(reasons.count == 2)
        #expect(reasons.allSatisfy { $0.contains("1990-02-30") && $0.contains("同一个人") })
    }

    /// A directory that stops the run does not hide what is wrong elsewhere.
    @Test func everythingIsToldInOneRun() throws {
        let fixture = try WorkspaceFixture()
        try fixture.write(
            "directory/people.csv", "id,name,birth\nP1,张一,1990-02-30\nP2,李二,\nP3,王三,\n")
        try fixture.write(
            "directory/appointments.csv", "person,organization,post,start\nP7,V1,书记,2018-01-01\n")
        try fixture.write("inputs/t/2020-03.csv", "person,score\n,1\nP1\nP2,1\n")
        #expect(
            fixture.findings() == [
                "directory/people.csv:2 calendar.day.nonexistent birth",
                "directory/appointments.csv:2 roster.appointment.person.unknown -",
                "inputs/t/2020-03.csv:2 workspace.cell.empty person",
                "inputs/t/2020-03.csv:3 table.csv.field_count -",
            ])
        try fixture.write("inputs/t/2020-03.csv", "person,得,score\nP1,1,1\n")
        try fixture.write(
            "directory/appointments.csv", "person,organization,post,start\nP1,V1,书记,2018-01-01\n")
        #expect(
            fixture.findings() == [
                "inputs/t/2020-03.csv:1 workspace.column.unknown 得",
                "directory/people.csv:2 calendar.day.nonexistent birth",
            ])
    }

    @Test func codesAndDaysAsInputMethodsAndSpreadsheetsLeaveThem() throws {
        let fixture = try WorkspaceFixture()
        try fixture.write(
            "directory/appointments.csv",
            "person,organization,post,start,finish,document\nＰ１,Ｖ1,书记,2018/1/1,,文\nP2,V1,主任,２０１８-01-01,2020年3月9日,文\n"
        )
        try fixture.write(
            "inputs/t/2020-03.csv", "人员编号,姓名,职务,得分,,\nP１,张　一,,90,,\nP2,,,80,,\n,,,,,\n")
        let run = try fixture.run()
        #expect(paid(run) == ["张一 90.00", "李二 80.00"])
        #expect(run.lines.map { $0.appointment?.finish?.description } == [nil, "2020-03-09"])
        try fixture.write(
            "directory/appointments.csv",
            "person,organization,post,start\nP1,V1,书记,43101\nP2,V1,主任,2018-1\n")
        let messages = try fixture.run().setAside.compactMap(\.outcome.setAside?.message)
        #expect(messages.count == 2)
        #expect(messages[0].contains("日期的序号"))
        #expect(messages[1].contains("请写成 2020-03-01"))
    }

    private static let growth = """
        require("township").scheme { id = "t", title = "t", concurrent = "highest",
          inputs = { growth = { title = "增收", type = "money", of = "organization", default = 0 } },
          items = { { id = "a", title = "甲", formula = function(s) return 1 + s.input.growth end } } }
        """

    /// Without this, whoever belongs to a mistyped number would be computed as if nothing had been supplied.
    @Test func anOrganizationThatCannotBeToldConcernsThoseWithoutARow() throws {
        let fixture = try WorkspaceFixture()
        try fixture.write("plugins/t/main.lua", RowFaultTests.growth)
        try fixture.write("inputs/t/2020-03.csv", "person,post\nP1,\nP2,书记\n")
        let file = "inputs/t/2020-03.organizations.csv"
        try fixture.write(file, "organization,growth\nV1,5\nV9,7\n")
        var run = try fixture.run()
        #expect(paid(run) == ["张一 6.00"])
        #expect(
            run.setAside.compactMap(\.outcome.setAside?.code) == ["workspace.organization.unknown"])
        try fixture.write(file, "organization,name,growth\nV2,,5\nV9,甲村,7\n")
        run = try fixture.run()
        #expect(paid(run) == ["李二 6.00"])
        #expect(run.setAside.first?.outcome.setAside?.message.contains("“甲村”是 V1") == true)
        // Everybody has a row, so the surplus one keeps nobody from being paid; it is told all the same.
        try fixture.write(file, "organization,growth\nV1,5\nV2,5\nV9,7\n")
        run = try fixture.run()
        #expect(paid(run) == ["张一 6.00", "李二 6.00"])
        #expect(run.faults.map(\.row) == [4])
        try fixture.write(file, "organization,name,growth\nV1,,5\nV1,,6\nV2,甲村,1\n")
        #expect(try fixture.run().paid.isEmpty)
    }

    /// Which of several posts is the highest nobody knows while one of them cannot be computed.
    @Test func theOtherPostsOfAPersonWait() throws {
        let fixture = try WorkspaceFixture()
        try fixture.write("plugins/t/main.lua", RowFaultTests.growth)
        try fixture.write("inputs/t/2020-03.csv", "person,post\nP1,\nP2,主任\nP2,副职\n")
        var run = try fixture.run()
        #expect(paid(run) == ["张一 1.00"])
        #expect(
            Set(run.setAside.compactMap(\.outcome.setAside?.code))
                == ["subject.sibling", "workspace.appointment.missing"])
        // A post that is over is not one of several.
        try fixture.write(
            "directory/appointments.csv",
            "person,organization,post,start,finish,document\nP1,V1,书记,2018-01-01,,文\nP2,V1,主任,2018-01-01,,文\nP2,V1,副职,2018-01-01,2019-01-01,文\n"
        )
        run = try fixture.run()
        #expect(paid(run) == ["张一 1.00", "李二 1.00"])
    }

    /// A share depends on the weights of all who share: with one of them unknown nobody's share is.
    @Test(arguments: ["run", "organization"])
    func poolsWaitForEverybodyWhoShares(_ sharing: String) throws {
        let fixture = try WorkspaceFixture()
        try fixture.write(
            "plugins/t/main.lua",
            """
            require("township").scheme { id = "t", title = "t",
              inputs = { score = { title = "得分", type = "number" } },
              pools = { bonus = { title = "奖金", by = "\(sharing)", total = function(r) return 100 end,
                weight = function(s) return s.input.score end } },
              items = { { id = "a", title = "甲", formula = function(s) return s.pool.bonus end } } }
            """)
        try fixture.write(
            "inputs/t/2020-03.csv", "person,post,score\nP1,,x\nP2,主任,1\nP2,书记,1\nP3,,1\n")
        var run = try fixture.run()
        #expect(paid(run) == (sharing == "run" ? [] : ["李二 100.00"]))
        #expect(run.setAside.compactMap(\.outcome.setAside).contains { $0.code == "scheme.pool" })
        // Who serves on no day has no share, and stands in nobody's way.
        try fixture.write("inputs/t/2020-03.csv", "person,post,score\nP1,,1\nP2,主任,1\nP3,,1\n")
        run = try fixture.run()
        #expect(paid(run) == ["张一 50.00", "李二 50.00"])
        // Nobody knows in which organization a mistyped number belongs.
        try fixture.write("inputs/t/2020-03.csv", "person,post,score\nP1,,1\nP2,主任,1\nP8,,1\n")
        #expect(try fixture.run().paid.isEmpty)
    }

    /// Where no list is needed, nobody vanishes from the run because an own record cannot be read.
    @Test func whoCannotBeReadIsListedAllTheSame() throws {
        let fixture = try WorkspaceFixture()
        try fixture.write("plugins/t/main.lua", RowFaultTests.growth)
        try FileManager.default.removeItem(atPath: fixture.folder + "/inputs/t/2020-03.csv")
        try fixture.write(
            "directory/appointments.csv",
            "person,organization,post,start,document\nP1,V1,书记,2018-01-32,文\nP2,V1,主任,2018-01-01,文\n"
        )
        let run = try fixture.run()
        #expect(paid(run) == ["李二 1.00"])
        #expect(run.setAside.map(\.name) == ["张一"])
    }

    @Test func aYearThatLacksAPeriodIsToldWithTheSum() throws {
        let fixture = try WorkspaceFixture()
        try fixture.write("inputs/t/2020-02.csv", "person,score\nP1,x\n")
        let run = try fixture.run()
        let warning = try #require(run.warnings.first { $0.code == "workspace.year.incomplete" })
        #expect(warning.file == "inputs/t/2020-02.csv")
        #expect(warning.message.contains("张一 2020年2月还搁置着"))
    }

    @Test func organizationsAsSubjectsAreSetAsideToo() throws {
        let fixture = try WorkspaceFixture()
        try fixture.write(
            "plugins/t/main.lua",
            """
            require("township").scheme { id = "t", title = "t", subject = "organization",
              inputs = { score = { title = "得分", type = "number" } },
              items = { { id = "a", title = "甲", formula = function(s) return s.input.score end } } }
            """)
        try fixture.write(
            "inputs/t/2020-03.organizations.csv", "organization,name,score\nV1,,1\nV8,丙村,2\nV2\n")
        let run = try fixture.run()
        #expect(paid(run) == ["甲村 1.00"])
        #expect(run.setAside.map(\.name) == ["丙村", "乙村"])
    }

    @Test func aPeriodOfAnotherLengthAndAMissingFileAreNamed() throws {
        let fixture = try WorkspaceFixture()
        do {
            _ = try fixture.run("2020-Q1")
            Issue.record("a quarter is no month")
        } catch {
            #expect("\(error)".contains("scheme.period"))
        }
        try fixture.write("inputs/t/2020-02.csv", "person,score\nP1,1\n")
        do {
            _ = try fixture.run("2020-04")
            Issue.record("there is no April")
        } catch let error as WorkspaceFindings {
            #expect(error.findings.first?.message.contains("已有 2020-02、2020-03") == true)
        }
        do {
            _ = try PayRun(folder: fixture.folder + "/没有", scheme: "t", period: try .month(2020, 3))
            Issue.record("there is no such folder")
        } catch let error as WorkspaceFindings {
            #expect(error.findings.count == 1)
        }
    }

    @Test func aNameThatOnlyOneBearsIsEnough() throws {
        let run = try WorkspaceFixture().run()
        #expect(try run.lines(of: "张一").map(\.post) == ["书记"])
        #expect(try run.lines(of: "Ｐ2").count == 2)
    }

    /// With several plugins at hand, a place says in which of them it lies.
    @Test func placesInPluginsNameThePlugin() throws {
        let run = try PayRun(
            folder: PayRunTests.example, scheme: "village-cadre", period: try .month(2020, 3),
            explained: true)
        let text = PayExplanation(run, lines: try run.lines(of: "丙三")).text
        #expect(text.contains("  village-cadre-pay/parameters/standards.yaml:9"))
        let absent = PayExplanation(run, lines: try run.lines(of: "P017")).text
        #expect(absent.contains("没有此项"))
        #expect(absent.contains("   village-cadre-pay/main.lua:"))
        let fixture = try WorkspaceFixture()
        try fixture.write(
            "plugins/t/main.lua",
            """
            require("township").scheme { id = "t", title = "t",
              items = { { id = "a", title = "甲", formula = function(s) return s.param.no end } } }
            """)
        try FileManager.default.removeItem(atPath: fixture.folder + "/inputs/t/2020-03.csv")
        #expect(try fixture.run().setAside.allSatisfy { $0.outcome.setAside?.at == "t/main.lua:2" })
    }
}
