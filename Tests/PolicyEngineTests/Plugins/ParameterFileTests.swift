import ExactNumbers
import Governance
import PolicyEngine
import Testing

@Suite struct ParameterFileTests {
    static let example = """
        # parameters/standards.yaml
        base_pay:
          title: 基本报酬标准
          unit: 元/月
          basis: 川民函〔2020〕335号
          values:
            - from: 2020-01-01
              value: { 书记: 3000, 主任: 2700, 副职: 2400 }
            - from: 2020-07-01
              announced: 2020-09-15          # known later than it holds: arrears follow from this
              basis: 金委发〔2020〕12号
              value: { 书记: 38000/12, 主任: 2850, 副职: 2533 }
        growth_share: { title: 创收奖励比例, values: [ { from: 2020-01-01, value: 0.10 } ] }
        income_tax:
          title: 累计预扣预缴税率表
          values:
            - from: 2019-01-01
              value:                          # a scale
                - { upto: 36000, rate: 0.03 } # upto includes the bound, below leaves it out
                - { upto: 144000, rate: 0.10 }
                - { rate: 0.20 }
        """

    private func value(_ text: String) throws -> ParameterValue {
        let text = "p:\n  values:\n    - from: 2020-01-01\n      value: \(text)\n"
        let file = try ParameterFile(Array(text.utf8), file: "parameters/a.yaml")
        return try #require(file.parameters.first?.timeline.entries.first?.value.value)
    }

    private func refusals(_ text: String) -> [String] {
        Refusals.parameters("p:\n  values:\n    - from: 2020-01-01\n      value: \(text)\n")
    }

    @Test func readsTheExampleOfTheContract() throws {
        let file = try ParameterFile(Array(Self.example.utf8), file: "parameters/standards.yaml")
        #expect(file.parameters.map(\.name) == ["base_pay", "growth_share", "income_tax"])
        let basePay = file.parameters[0]
        #expect(basePay.title == "基本报酬标准")
        #expect(basePay.unit == "元/月")
        #expect(basePay.place.description == "parameters/standards.yaml:2")
        let entries = basePay.timeline.entries
        #expect(entries.map(\.from.description) == ["2020-01-01", "2020-07-01"])
        #expect(entries.map(\.announced?.description) == [nil, "2020-09-15"])
        #expect(entries.map(\.value.basis) == ["川民函〔2020〕335号", "金委发〔2020〕12号"])
        let secretary = entries[1].value.value["书记"]
        #expect(secretary?.number == (try Rational(quotientOrDecimal: "38000/12")))
        #expect(secretary?.place.description == "parameters/standards.yaml:12")
        #expect(
            file.parameters[1].timeline.entries[0].value.value.number
                == (try Rational(decimal: "0.1")))
    }

    @Test func readsScales() throws {
        let file = try ParameterFile(Array(Self.example.utf8), file: "parameters/standards.yaml")
        let value = file.parameters[2].timeline.entries[0].value.value
        let scale = try #require(value.scale)
        #expect(try scale.value(at: 36000) == (try Rational(decimal: "0.03")))
        #expect(try scale.value(at: 36001) == (try Rational(decimal: "0.1")))
        #expect(try scale.marginal(200_000) == 23080)
        guard case .list(let pieces) = value.content else { return }
        #expect(pieces.map(\.place.line) == [19, 20, 21])
        #expect(
            try self.value("[{below: 100, rate: 1}, {upto: 100, rate: 2}]").scale?.pieces.count == 2
        )
        #expect(try self.value("{a: [{upto: 1}]}")["a"]?.scale != nil)
        #expect(try self.value("[1, 2]").scale == nil)
        #expect(try self.value("[{rate: 1}]").scale == nil)
    }

    @Test func readsEveryKindOfValue() throws {
        #expect(try value("-12.50").number == (try Rational(decimal: "-12.5")))
        #expect(try value("0").number == 0)
        #expect(try value("-1/3").number == (try Rational(quotientOrDecimal: "-1/3")))
        #expect(try value("2.5/0.5").number == 5)
        #expect(try value("true").content == .boolean(true))
        #expect(try value("false").content == .boolean(false))
        #expect(try value("2020-02-29").content == .day(try Day(text: "2020-02-29")))
        for text in [
            "书记", "3000元", "'010'", "\"true\"", "'2020-01-01'", "2020-Q1", "a1", "v1.0", "3e",
        ] {
            guard case .text = try value(text).content else {
                Issue.record("\(text) is a text")
                continue
            }
        }
        let table = try value("{1: 50, 2: 60, true: a, 010: b, yes: {x: [1]}}")
        guard case .table(let entries) = table.content else { return }
        #expect(entries.keys == ["1", "2", "true", "010", "yes"])
        #expect(table["1"]?.number == 50)
        #expect(table["3"] == nil)
        #expect(table["1"]?["x"] == nil)
        #expect(try value("[]").content == .list([]))
    }

    @Test(arguments: [
        "010", "1_000", "0x10", "0o17", "0b1", "1:30", ".inf", "-.INF", ".nan", "1e3", "1E-3", "+5",
        "1,000", "5.", ".5", "-010", "10%", "１０", "1.2.3", "1/0", "1/", "/2x: 1", "1/2/3", "1/-2",
        "01/2",
        "2020-03", "0817-12345", "12 34", "1.5e+3", "2020-02-30", "2020-13-01", "2020-1-1", "True",
        "FALSE", "yes", "No", "on", "OFF", "-0x1F", "00", "1.e3",
    ])
    func refusesWhatOnlyLooksLikeSomething(text: String) {
        let expected = text.hasPrefix("/") ? ["4 yaml.syntax"] : ["4 yaml.scalar"]
        #expect(refusals(text) == expected, "\(text)")
        if !text.hasPrefix("/") { #expect(refusals("'\(text)'") == [], "\(text)") }
    }

    @Test(arguments: ["", "~", "null", "{a: }", "[~]"])
    func refusesNothing(text: String) {
        #expect(refusals(text) == ["4 yaml.type"], "\(text)")
    }

    @Test(arguments: [
        ("[{upto: 2}, {upto: 1}]", "scale.order"), ("[{upto: 1}, {upto: 1}]", "scale.order"),
        ("[{upto: 1}, {below: 1}]", "scale.order"), ("[{upto: 1, below: 2}]", "scale.bound"),
        ("[{rate: 1}, {upto: 1}]", "scale.bound"), ("[{upto: a}]", "scale.bound"),
        ("[{upto: 1}, 5]", "scale.bound"), ("[{upto: 1}, {}, {upto: 3}]", "scale.bound"),
        ("[{below: [1]}]", "scale.bound"),
    ])
    func refusesScalesThatAreNone(text: String, code: String) {
        #expect(refusals(text) == ["4 parameter.\(code)"], "\(text)")
    }

    @Test func namesThePieceThatDoesNotRise() {
        let text = """
            p:
              values:
                - from: 2020-01-01
                  value:
                    - { upto: 100, rate: 1 }
                    - { upto: 200, rate: 2 }
                    - { upto: 150, rate: 3 }
                    - { rate: 4 }
            """
        #expect(Refusals.parameters(text) == ["7 parameter.scale.order"])
    }

    @Test(arguments: [
        ("2020-02-01", "2020-01-01"), ("2020-02-01", "2020-02-01"), ("2021-01-01", "2020-12-31"),
    ])
    func refusesDatesThatDoNotRise(first: String, second: String) {
        let text =
            "p:\n  values:\n    - {from: \(first), value: 1}\n    - {from: \(second), value: 2}\n"
        #expect(Refusals.parameters(text) == ["4 parameter.order"])
    }

    @Test func leavesAnnouncementsFree() {
        let text = """
            p:
              values:
                - { from: 2020-01-01, announced: 2021-01-01, value: 1 }
                - { from: 2020-02-01, announced: 2019-01-01, value: 2 }
            """
        #expect(Refusals.parameters(text) == [])
    }

    @Test(arguments: [
        ("p: {}", "1 yaml.missing_key"), ("p: 5", "1 yaml.type"), ("p:", "1 yaml.type"),
        ("- p", "1 yaml.type"),
        ("p: {values: []}", "1 yaml.type"), ("p: {values: 5}", "1 yaml.type"),
        ("p: {values: {from: 2020-01-01}}", "1 yaml.type"), ("p: {values: [5]}", "1 yaml.type"),
        ("p: {values: [{from: 2020-01-01}]}", "1 yaml.missing_key"),
        ("p: {values: [{value: 1}]}", "1 yaml.missing_key"),
        ("p: {value: [], values: [{from: 2020-01-01, value: 1}]}", "1 yaml.unknown_key"),
        ("p: {values: [{from: 2020-01-01, value: 1, to: 2}]}", "1 yaml.unknown_key"),
        ("p: {values: [{from: 2020-1-1, value: 1}]}", "1 parameter.date"),
        ("p: {values: [{from: 2020-02-30, value: 1}]}", "1 parameter.date"),
        ("p: {values: [{from: [a], value: 1}]}", "1 parameter.date"),
        ("p: {values: [{from: 2020-01-01, announced: x, value: 1}]}", "1 parameter.date"),
        ("p: {title: 5, values: [{from: 2020-01-01, value: 1}]}", "1 yaml.type"),
        ("p: {unit: [元], values: [{from: 2020-01-01, value: 1}]}", "1 yaml.type"),
        ("p-q: {values: [{from: 2020-01-01, value: 1}]}", "1 parameter.name"),
        ("1p: {values: [{from: 2020-01-01, value: 1}]}", "1 parameter.name"),
        ("'': {values: [{from: 2020-01-01, value: 1}]}", "1 parameter.name"),
        ("p.q: {values: [{from: 2020-01-01, value: 1}]}", "1 parameter.name"),
        ("基本_报酬1: {values: [{from: 2020-01-01, value: 1}]}", ""), ("", ""),
    ])
    func saysWhatIsWrongAndWhere(text: String, refusals: String) {
        #expect(Refusals.parameters(text).joined(separator: ",") == refusals, "\(text)")
    }

    @Test func showsEverythingAtOnce() {
        let text = """
            a:
              titel: x
              values:
                - { from: 2020-13-01, value: 010 }
                - { from: 2020-01-01, value: { x: yes, y: 0x1 } }
            b: 5
            """
        #expect(
            Refusals.parameters(text) == [
                "2 yaml.unknown_key", "4 parameter.date", "4 yaml.scalar", "5 yaml.scalar",
                "5 yaml.scalar", "6 yaml.type",
            ])
    }
}
