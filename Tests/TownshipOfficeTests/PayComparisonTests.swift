import DocumentRendering
import ExactNumbers
import Foundation
import Governance
import PolicyEngine
import Testing
import TownshipOffice

/// Two periods held against each other: every difference is explained to the 分.
@Suite struct PayComparisonTests {
    static func comparison(
        _ folder: String, _ scheme: String, _ from: String, _ to: String
    ) throws -> PayComparison {
        PayComparison(
            from: try PayRun(
                folder: folder, scheme: scheme, period: try Period(text: from), explained: true),
            to: try PayRun(
                folder: folder, scheme: scheme, period: try Period(text: to), explained: true))
    }

    /// What holds for any two periods, read from the outside.
    static func check(_ comparison: PayComparison) {
        var total = comparison.from.total
        for line in comparison.lines {
            var difference = Money.zero
            for change in line.changes {
                #expect(!change.parts.isEmpty, "\(line.line.name): \(change.item.title)")
                var sum = Money.zero
                for part in change.parts {
                    #expect(!part.amount.isZero, "\(line.line.name): \(part.cause.text)")
                    #expect(!part.cause.text.isEmpty, "\(line.line.name): \(change.item.title)")
                    sum = sum + part.amount
                }
                #expect(sum == change.to - change.from, "\(line.line.name): \(change.item.title)")
                difference = difference + sum
            }
            let before = line.before?.outcome.statement?.net ?? .zero
            let after = line.after?.outcome.statement?.net ?? .zero
            #expect(difference == after - before, "\(line.line.name)")
            #expect(
                line.parts.reduce(Money.zero) { $0 + $1.part.amount } == difference,
                "\(line.line.name)")
            total = total + difference
        }
        #expect(total == comparison.to.total)
        let statements = { (run: PayRun) in run.lines.filter { $0.outcome.statement != nil }.count }
        #expect(comparison.lines.filter { $0.before != nil }.count == statements(comparison.from))
        #expect(comparison.lines.filter { $0.after != nil }.count == statements(comparison.to))
    }

    @Test(arguments: [
        ("2020-01", "2020-02"), ("2020-02", "2020-03"), ("2020-01", "2020-03"),
    ])
    func everybodyOfTheExampleIsExplained(_ from: String, _ to: String) throws {
        let comparison = try Self.comparison(PayRunTests.example, "village-cadre", from, to)
        Self.check(comparison)
        #expect(comparison.changed.count > 100)
        // Nothing falls back on “another way” without saying why.
        for part in comparison.changed.flatMap(\.parts) {
            #expect(part.part.cause.kind != .formula, "\(part.part.cause.text)")
            #expect(part.part.cause.place != nil || part.part.cause.kind == .item)
        }
    }

    /// The second township: years instead of months, whole months served, sums of a whole year.
    @Test func aYearOfMaotianIsExplained() throws {
        let comparison = try Self.comparison(
            PayRunTests.root + "/Examples/Maotian", "maotian", "2015", "2016")
        Self.check(comparison)
        let parts = comparison.changed.flatMap(\.parts).map(\.part.cause)
        #expect(parts.contains { $0.kind == .appointment && $0.text == "任职时间 6个月÷12个月 → 全期" })
        #expect(parts.contains { $0.basis.contains("2015年8月1日至2015年12月31日（2015-07-") })
        #expect(parts.allSatisfy { $0.kind != .formula })
    }

    @Test func theExampleSaysWhoCameAndLeft() throws {
        let comparison = try Self.comparison(
            PayRunTests.example, "village-cadre", "2020-02", "2020-03")
        let shown = comparison.changed.filter { [.came, .left, .suspended].contains($0.kind) }.map {
            "\($0.kind.chinese) \($0.line.name) \($0.difference) \($0.parts[0].part.cause.text)"
        }
        #expect(
            shown == [
                "新增 丙三 1807.06 2020-03-16 任职",
                "本期搁置 壬九 -2623.80 本期搁置：缺“考核得分”（score）",
                "离开 乙四 -2626.21 2020-02-20 离任",
                "本期搁置 戊四 -1787.59 本期搁置：任职已于 2020-02-15 结束",
                "离开 己五 -3060.20 2020-02-29 离任", "离开 辛七 -2254.40 2020-02-29 离任",
            ])
        let started = try #require(comparison.lines.first { $0.line.name == "壬小九" })
        #expect(started.changes.map(\.item.id) == ["base", "performance", "reward", "dues"])
        #expect(started.parts[0].part.cause.basis == "上期 2020-02-21 任职(金委任〔2020〕3号)")
    }

    // MARK: Made cases

    /// A workspace with a rule that has a bit of everything.
    static func fixture() throws -> WorkspaceFixture {
        let fixture = try WorkspaceFixture()
        try fixture.write(
            "plugins/t/parameters/p.yaml",
            """
            base: { title: 基本标准, unit: 元/月, basis: 甲文, values: [
              { from: 2019-01-01, value: { 书记: 3000, 主任: 2000 } },
              { from: 2020-05-16, basis: 乙文, value: { 书记: 3300, 主任: 2200 } } ] }
            bonus: { title: 等次奖, unit: 元, values: [ { from: 2019-01-01, value: { 优: 500, 良: 300 } } ] }
            dues: { title: 党费比例, basis: 丙文, values: [
              { from: 2019-01-01, value: [ { upto: 2500, rate: 0.005 }, { rate: 0.01 } ] },
              { from: 2020-07-01, basis: 丁文, value: [ { upto: 2500, rate: 0.006 }, { rate: 0.02 } ] } ] }
            """)
        try fixture.write(
            "plugins/t/main.lua",
            """
            local township = require "township"
            township.scheme { id = "t", title = "测试报酬", concurrent = "highest",
              inputs = {
                score = { title = "得分", type = "number", default = 100 },
                grade = { title = "等次", type = "choice", choices = { "优", "良" }, default = "良" },
                extra = { title = "是否包片", type = "boolean", default = false },
                growth = { title = "增收", type = "money", of = "organization", default = 0 } },
              items = {
                { id = "base", title = "基本报酬", prorate = "calendar-days",
                  formula = function(s) return s.param.base[s.post] end },
                { id = "score", title = "绩效", formula = function(s)
                  if s.input.score >= 60 then return s.input.score * 10 end
                  return s.input.score * 5 + 1
                end },
                { id = "bonus", title = "等次奖", formula = function(s) return s.param.bonus[s.input.grade] end },
                { id = "extra", title = "包片", when = function(s) return s.input.extra end,
                  formula = function(s) return 50 end },
                { id = "heat", title = "高温", when = function(s)
                    return s.period.last_day >= township.date("2020-08-31")
                  end, formula = function(s) return 30 end },
                { id = "reward", title = "奖励", mode = "down", when = function(s) return s.input.growth > 0 end,
                  formula = function(s) return township.min(s.input.growth / 3, 1000) end },
                { id = "dues", title = "党费", kind = "deduction",
                  formula = function(s) return s.item.base * township.rate(s.item.base, s.param.dues) end },
              } }
            """)
        try fixture.write(
            "directory/organizations.csv",
            "id,name,kind,finish,merged_into\nV1,甲村,村,,\nV2,乙村,村,2020-04-15,V1\n")
        try fixture.write(
            "directory/appointments.csv",
            "person,organization,post,start,finish,document,end_document\nP1,V1,书记,2018-01-01,,文1,\n"
        )
        return fixture
    }

    struct Case: Sendable {
        let name: String
        var appointments = "P1,V1,书记,2018-01-01,,文1,\n"
        /// The rows of the earlier and the later period.
        var rows = ("P1,,100,良,否\n", "P1,,100,良,否\n")
        var growth = ("", "")
        var months = ("2020-03", "2020-04")
        /// `KIND ITEM AMOUNT KIND-OF-CAUSE TEXT｜BASIS｜PLACE` for each part.
        let expected: [String]
    }

    static let cases = [
        Case(
            name: "an input", rows: ("P1,,95.5,良,否\n", "P1,,78.5,良,否\n"),
            expected: ["减少 绩效 -170.00 input 得分 95.5 → 78.5｜｜inputs/t/2020-04.csv:2"]),
        Case(
            name: "another branch of a formula", rows: ("P1,,61,良,否\n", "P1,,58,良,否\n"),
            expected: ["减少 绩效 -319.00 decision 得分 61 不小于 60 → 58 小于 60｜｜inputs/t/2020-04.csv:2"]),
        Case(
            name: "a choice", rows: ("P1,,100,良,否\n", "P1,,100,优,否\n"),
            expected: [
                "增加 等次奖 200.00 input 等次 良 → 优：等次奖[良] 300.00 → 等次奖[优] 500.00｜｜inputs/t/2020-04.csv:2"
            ]),
        Case(
            name: "a fact that is no number", rows: ("P1,,100,良,否\n", "P1,,100,良,是\n"),
            expected: ["增加 包片 50.00 input 是否包片 否 → 是｜｜inputs/t/2020-04.csv:2"]),
        Case(
            name: "when says otherwise", growth: ("V1,0\n", "V1,100\n"),
            expected: [
                "增加 奖励 33.33 decision 增收 0.00 不大于 0 → 100.00 大于 0｜｜inputs/t/2020-04.organizations.csv:2"
            ]
        ),
        Case(
            name: "a cap", growth: ("V1,2999\n", "V1,99999\n"),
            expected: [
                "增加 奖励 0.34 input 增收 2,999.00 → 99,999.00｜｜inputs/t/2020-04.organizations.csv:2"
            ]),
        Case(
            name: "a start inside the earlier month",
            appointments: "P1,V1,书记,2020-03-16,,文9,\n",
            expected: [
                "增加 基本报酬 1451.61 appointment 任职时间 16天÷31天 → 全期｜上期 2020-03-16 任职(文9)｜directory/appointments.csv:2",
                "增加 党费 -22.26 item 基本报酬 1,548.39 → 3,000.00｜｜",
            ]),
        Case(
            name: "a leaver inside the later month",
            appointments: "P1,V1,书记,2018-01-01,2020-04-10,文1,文8\n",
            expected: [
                "减少 基本报酬 -2000.00 appointment 任职时间 全期 → 10天÷30天｜本期 2020-04-10 离任(文8)｜directory/appointments.csv:2",
                "减少 党费 25.00 item 基本报酬 3,000.00 → 1,000.00｜｜",
            ]),
        Case(
            name: "a parameter inside the later month", months: ("2020-04", "2020-05"),
            expected: [
                "增加 基本报酬 154.84 parameter 基本标准[书记] 3,000.00 → 3,300.00｜2020-05-16 起 乙文｜t/parameters/p.yaml:3",
                "增加 党费 -1.55 item 基本报酬 3,000.00 → 3,154.84｜｜",
            ]),
        Case(
            name: "a parameter inside the earlier month", months: ("2020-05", "2020-06"),
            expected: [
                "增加 基本报酬 145.16 parameter 基本标准[书记] 3,000.00 → 3,300.00｜2020-05-16 起 乙文｜t/parameters/p.yaml:3",
                "增加 党费 -1.45 item 基本报酬 3,154.84 → 3,300.00｜｜",
            ]),
        Case(
            name: "a parameter and a start", appointments: "P1,V1,书记,2020-04-21,,文9,\n",
            months: ("2020-04", "2020-05"),
            expected: [
                "增加 基本报酬 2000.00 appointment 任职时间 10天÷30天 → 全期｜上期 2020-04-21 任职(文9)｜directory/appointments.csv:2",
                "增加 基本报酬 154.84 parameter 基本标准[书记] 3,000.00 → 3,300.00｜2020-05-16 起 乙文｜t/parameters/p.yaml:3",
                "增加 党费 -26.55 item 基本报酬 1,000.00 → 3,154.84｜｜",
            ]),
        Case(
            name: "a scale", months: ("2020-06", "2020-07"),
            expected: ["减少 党费 -33.00 parameter 分档表 党费比例 不同｜2020-07-01 起 丁文｜t/parameters/p.yaml:7"]),
        Case(
            name: "a date in a condition", months: ("2020-07", "2020-08"),
            expected: ["增加 高温 30.00 formula 公式走了另一条路，多半是按日期或期间定的条件｜｜t/main.lua:20"]),
        Case(
            name: "another post",
            appointments:
                "P1,V1,主任,2018-01-01,2020-03-31,文1,文2\nP1,V1,书记,2020-04-01,,文3,\n",
            expected: [
                "增加 基本报酬 1000.00 appointment 职务 主任 → 书记：基本标准[主任] 2,000.00 → 基本标准[书记] 3,000.00｜2020-04-01 任职(文3)｜directory/appointments.csv:3",
                "增加 党费 -20.00 item 基本报酬 2,000.00 → 3,000.00｜｜",
            ]),
        Case(
            name: "a village that was merged",
            appointments:
                "P1,V2,书记,2018-01-01,2020-04-15,文1,文2\nP1,V1,书记,2020-04-16,,文3,\n",
            growth: ("V1,300\nV2,600\n", "V1,900\nV2,0\n"), months: ("2020-03", "2020-05"),
            expected: [
                "增加 基本报酬 154.84 parameter 基本标准[书记] 3,000.00 → 3,300.00｜2020-05-16 起 乙文｜t/parameters/p.yaml:3",
                "增加 奖励 100.00 organization 单位 乙村 → 甲村：增收 600.00 → 900.00｜2020-04-16 任职(文3)｜directory/appointments.csv:3",
                "增加 党费 -1.55 item 基本报酬 3,000.00 → 3,154.84｜｜",
            ]),
        Case(
            name: "came and left",
            appointments: "P1,V1,书记,2018-01-01,2020-03-31,文1,文2\nP2,V1,书记,2020-04-01,,文3,\n",
            rows: ("P1,,100,良,否\n", "P2,,100,良,否\n"),
            expected: [
                "新增 全部 4270.00 appointment 2020-04-01 任职｜文3｜directory/appointments.csv:3",
                "离开 全部 -4270.00 appointment 2020-03-31 离任｜文2｜directory/appointments.csv:2",
            ]),
        Case(
            name: "only on one of the lists",
            appointments: "P1,V1,书记,2018-01-01,,文1,\nP2,V1,主任,2018-01-01,,文3,\n",
            rows: ("P1,,100,良,否\n", "P2,,100,良,否\n"),
            expected: [
                "新增 全部 3290.00 list 上期名单里没有这一条｜｜inputs/t/2020-04.csv:2",
                "离开 全部 -4270.00 list 本期名单里没有这一条｜｜inputs/t/2020-03.csv:2",
            ]),
        Case(
            name: "set aside in one of them",
            appointments: "P1,V1,书记,2018-01-01,,文1,\nP2,V1,主任,2018-01-01,,文3,\n",
            rows: ("P1,,x,良,否\nP2,,100,良,否\n", "P1,,100,良,否\nP2,,100,差,否\n"),
            expected: [
                "上期搁置 全部 4270.00 set_aside 上期搁置：“得分”（score）应是数｜｜inputs/t/2020-03.csv:2",
                "本期搁置 全部 -3290.00 set_aside 本期搁置：“等次”（grade）应是 优、良 之一｜｜inputs/t/2020-04.csv:3",
            ]),
        Case(
            name: "the higher of two posts",
            appointments: "P1,V1,书记,2018-01-01,,文1,\nP1,V1,主任,2018-01-01,,文3,\n",
            rows: ("P1,书记,20,良,否\nP1,主任,100,良,否\n", "P1,书记,100,良,否\nP1,主任,100,良,否\n"),
            expected: [
                "增加 绩效 899.00 decision 得分 20 小于 60 → 100 不小于 60｜｜inputs/t/2020-04.csv:2"
            ]),
        Case(
            name: "another of two posts",
            appointments: "P1,V1,书记,2018-01-01,,文1,\nP1,V1,主任,2018-01-01,,文3,\n",
            rows: ("P1,书记,100,良,否\nP1,主任,100,良,否\n", "P1,书记,0,良,否\nP1,主任,110,良,否\n"),
            expected: [
                "减少 基本报酬 -3000.00 payment 本期不发：一人多职只发实发最高的一份",
                "减少 绩效 -999.00 decision 得分 100 不小于 60 → 0 小于 60｜｜inputs/t/2020-04.csv:2",
                "减少 绩效 -1.00 payment 本期不发：一人多职只发实发最高的一份",
                "减少 等次奖 -300.00 payment 本期不发：一人多职只发实发最高的一份",
                "减少 党费 30.00 payment 本期不发：一人多职只发实发最高的一份",
                "增加 基本报酬 2000.00 payment 上期不发：一人多职只发实发最高的一份",
                "增加 绩效 100.00 input 得分 100 → 110｜｜inputs/t/2020-04.csv:3",
                "增加 绩效 1000.00 payment 上期不发：一人多职只发实发最高的一份",
                "增加 等次奖 300.00 payment 上期不发：一人多职只发实发最高的一份",
                "增加 党费 -10.00 payment 上期不发：一人多职只发实发最高的一份",
            ]),
        Case(
            name: "the same net, made up otherwise", rows: ("P1,,100,良,否\n", "P1,,80,优,否\n"),
            expected: [
                "持平，构成有变 绩效 -200.00 input 得分 100 → 80", "持平，构成有变 等次奖 200.00 input 等次 良 → 优",
            ]),
        Case(name: "nothing", expected: []),
    ]

    @Test(arguments: cases.indices)
    func everyKindOfChangeIsNamed(_ index: Int) throws {
        let made = Self.cases[index]
        let fixture = try Self.fixture()
        try fixture.write(
            "directory/appointments.csv",
            "person,organization,post,start,finish,document,end_document\n" + made.appointments)
        let months = [
            (made.months.0, made.rows.0, made.growth.0),
            (made.months.1, made.rows.1, made.growth.1),
        ]
        for (month, rows, growth) in months {
            try fixture.write("inputs/t/\(month).csv", "person,post,score,grade,extra\n" + rows)
            if !growth.isEmpty {
                try fixture.write(
                    "inputs/t/\(month).organizations.csv", "organization,growth\n" + growth)
            }
        }
        let comparison = try Self.comparison(fixture.folder, "t", made.months.0, made.months.1)
        Self.check(comparison)
        let found = comparison.changed.flatMap { line in
            line.parts.map { item, part in
                "\(line.kind.chinese) \(item) \(part.amount) \(part.cause.kind.rawValue) \(part.cause.text)"
                    + "｜\(part.cause.basis)｜\(part.cause.place?.description ?? "")"
            }
        }
        #expect(found.count == made.expected.count, "\(made.name): \(found)")
        for (found, expected) in zip(found, made.expected) {
            let parts = expected.split(separator: "｜", omittingEmptySubsequences: false)
            let told = found.split(separator: "｜", omittingEmptySubsequences: false)
            #expect(told[0].hasPrefix(parts[0]), "\(made.name): \(found)")
            for index in 1..<max(parts.count, 1) where index < told.count {
                #expect(told[index] == parts[index], "\(made.name): \(found)")
            }
        }
    }

    // MARK: Papers

    @Test func thePaperAddsUpAndMasks() throws {
        let comparison = try Self.comparison(
            PayRunTests.example, "village-cadre", "2020-02", "2020-03")
        for form in [PaySheet.Form.screen, .paper] {
            let document = try ComparisonSheet(comparison, form: form).document()
            let table = try #require(document.tables.first)
            let last = try #require(table.rows.last)
            for column in table.columns.indices {
                guard case .amount(let total) = last.cells[column] else { continue }
                let sum = table.rows.dropLast().reduce(Money.zero) { sum, row in
                    if case .amount(let amount) = row.cells[column] { sum + amount } else { sum }
                }
                #expect(sum == total, "\(table.columns[column].title)")
            }
            #expect(
                table.closing.first == "上期合计 323,442.40 + 42,276.69 = 本期合计 365,719.09")
            let text = TerminalRenderer().text(of: document)
            #expect(text.contains("本期（2020年3月）搁置 2 人"))
            for person in comparison.to.lines.compactMap(\.person) {
                #expect(person.residentID.map { !text.contains($0.number) } ?? true)
                #expect(person.bankCard.map { !text.contains($0.number) } ?? true)
            }
            #expect(try !XLSXRenderer().bytes(of: document).isEmpty)
        }
    }

    @Test func theDataHasEveryPart() throws {
        let comparison = try Self.comparison(
            PayRunTests.example, "village-cadre", "2020-02", "2020-03")
        var writer = JSONWriter()
        writer.value(ComparisonData.value(comparison))
        var reader = JSONReader()
        let data = try reader.dataValue(String(decoding: writer.bytes, as: UTF8.self))
        #expect(data["from_total"]?.text == "323442.40")
        #expect(data["difference"]?.text == "42276.69")
        guard case .list(let lines)? = data["lines"] else {
            Issue.record("no lines")
            return
        }
        #expect(lines.count == comparison.changed.count)
        var sum = Rational.zero
        for line in lines {
            guard case .list(let items)? = line["items"] else { continue }
            for item in items {
                guard case .list(let causes)? = item["causes"] else { continue }
                for cause in causes {
                    sum = try sum + Rational(decimal: cause["amount"]?.text ?? "x")
                }
            }
        }
        #expect(sum == comparison.difference.yuan)
    }
}
