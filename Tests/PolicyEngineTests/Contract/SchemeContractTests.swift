import PolicyEngine
import Testing

/// The plugin interface, sentence by sentence, through the stream that other programs use.
@Suite struct SchemeContractTests {
    private func one(
        _ formula: String, _ line: String = "{}", item: String = "", scheme: String = "",
        parameters: String = "",
        period: String = "2020-03"
    ) throws -> String {
        try PluginFixture(
            scheme:
                "\(scheme) items = {{ id = 'a', title = '甲', \(item) formula = function(s) return \(formula) end }}",
            parameters: parameters
        ).summary(line, period: period)
    }

    @Test(arguments: [
        ("100", "", "a=100.00 net=100.00"), ("1.005", "", "a=1.01 net=1.01"),
        ("-0.005", "", "a=-0.01 net=-0.01"),
        ("1.009", "mode = 'down',", "a=1.00 net=1.00"),
        ("1.001", "mode = 'up',", "a=1.01 net=1.01"),
        ("1.005", "mode = 'half-even',", "a=1.00 net=1.00"),
        ("8960", "round = 100,", "a=9000.00 net=9000.00"),
        ("12.34", "round = 'jiao',", "a=12.30 net=12.30"),
        ("12.5", "round = 'yuan',", "a=13.00 net=13.00"),
        ("10", "kind = 'deduction',", "a=10.00 net=-10.00"),
        ("10", "kind = 'employer',", "a=10.00 net=0.00"),
        ("1.0/3", "kind = 'info', round = 'none',", "a=1/3 net=0.00"),
        ("1/4", "", "a=0.25 net=0.25"),
        (
            "123456789012345678901234567890.12", "",
            "a=123456789012345678901234567890.12 net=123456789012345678901234567890.12"
        ),
        ("nil", "", "error formula.result"), ("'5'", "", "error formula.result"),
        ("1/3", "", "error formula.result"),
        ("{}", "", "error formula.result"), ("true", "", "error formula.result"),
        ("s.inputs", "", "error formula.unknown_name"),
        ("s.item.b", "", "error formula.unknown_name"), ("s.item.a", "", "error formula.cycle"),
        ("s.gross", "", "error formula.cycle"),
        ("township.error('x.y', '不行')", "", "error x.y"), ("(nil).x", "", "error formula.failed"),
        ("s.period.days + s.period.quarter + s.period.month", "", "a=35.00 net=35.00"),
    ])
    func itemsAndRounding(_ formula: String, _ item: String, _ answer: String) throws {
        #expect(try one(formula, item: item) == answer)
    }

    @Test func whenAndKinds() throws {
        let plugin = try PluginFixture(
            scheme: """
                items = {
                  { id = 'tax', title = '税', kind = 'deduction', formula = function(s) return s.gross * 0.1 end },
                  { id = 'a', title = '甲', formula = function(s) return 100 + s.item.b end },
                  { id = 'b', title = '乙', when = function(s) return s.input.x > 10 end, formula = function(s) return s.input.x end } },
                inputs = { x = { title = 'X', type = 'money' } }
                """)
        #expect(try plugin.summary(#"{"inputs":{"x":5}}"#) == "tax=10.00 a=100.00 net=90.00")
        #expect(
            try plugin.summary(#"{"inputs":{"x":"20"}}"#) == "tax=14.00 a=120.00 b=20.00 net=126.00"
        )
    }

    static let inputs: [(String, String, String)] = [
        ("type = 'money'", "5.5", "a=5.50 net=5.50"),
        ("type = 'money'", #""5.5""#, "a=5.50 net=5.50"),
        ("type = 'money'", #""1,000""#, "error scheme.input.type"),
        ("type = 'money'", #""１""#, "error scheme.input.type"),
        ("type = 'money'", #""1e3""#, "error scheme.input.type"),
        ("type = 'money'", "1e3", "a=1000.00 net=1000.00"),
        ("type = 'number', min = 0, max = 100", "101", "error scheme.input.range"),
        ("type = 'number', min = 0, max = 100", "-0.01", "error scheme.input.range"),
        ("type = 'integer'", "2147483648", "error scheme.input.type"),
        ("type = 'integer'", "1.5", "error scheme.input.type"),
        ("type = 'integer'", "7", "a=7.00 net=7.00"),
        ("type = 'money'", "null", "error scheme.input.missing"),
        ("type = 'money', default = 3", "null", "a=3.00 net=3.00"),
        ("type = 'money'", "true", "error scheme.input.type"),
    ]

    @Test(arguments: inputs)
    func inputsOfEveryType(_ declaration: String, _ value: String, _ answer: String) throws {
        let scheme = "inputs = { x = { title = 'X', \(declaration) } },"
        #expect(try one("s.input.x", #"{"inputs":{"x":\#(value)}}"#, scheme: scheme) == answer)
    }

    @Test func equalityIsByValue() throws {
        let scheme = "inputs = { x = { title = 'X', type = 'number' } },"
        let formula = "s.input.x == 90 and 1 or 2"
        #expect(try one(formula, #"{"inputs":{"x":90}}"#, scheme: scheme) == "a=1.00 net=1.00")
        #expect(try one(formula, #"{"inputs":{"x":"90.00"}}"#, scheme: scheme) == "a=1.00 net=1.00")
        #expect(try one(formula, #"{"inputs":{"x":90.5}}"#, scheme: scheme) == "a=2.00 net=2.00")
    }

    /// U+F90A looks like 金 and is another character, which a formula would not take for it.
    @Test func aChoiceIsMatchedToTheLetter() throws {
        let scheme = "inputs = { c = { title = 'C', type = 'choice', choices = {'金', '银'} } },"
        let formula = "s.input.c == '金' and 1 or 2"
        #expect(try one(formula, #"{"inputs":{"c":"金"}}"#, scheme: scheme) == "a=1.00 net=1.00")
        #expect(
            try one(formula, "{\"inputs\":{\"c\":\"\u{F90A}\"}}", scheme: scheme)
                == "error scheme.input.type")
    }

    /// A finish that nobody reads would count service that is over.
    @Test func anUnknownKeyOfAnAppointmentIsAnError() throws {
        let line = { (key: String) in
            #"{"person":{"appointments":[{"post":"x","start":"2015-01-01","\#(key)":"2015-12-31"}]}}"#
        }
        let formula = "township.service_months(s.person.appointments, s.period.last_day)"
        #expect(try one(formula, line("finish")) == "a=12.00 net=12.00")
        #expect(try one(formula, line("finsh")) == "error subject.field")
    }

    @Test func otherInputs() throws {
        let scheme = """
            inputs = { c = { title = 'C', type = 'choice', choices = {'好', '中'} }, d = { title = 'D', type = 'date' },
                       b = { title = 'B', type = 'boolean' }, t = { title = 'T', type = 'text' } },
            """
        let formula =
            "(s.input.c == '好' and 1 or 0) + s.input.d.day + (s.input.b and 100 or 0) + #s.input.t"
        func line(_ c: String, _ d: String, _ b: String) -> String {
            #"{"inputs":{"c":"\#(c)","d":"\#(d)","b":\#(b),"t":"ab"}}"#
        }
        #expect(
            try one(formula, line("好", "2020-03-05", "true"), scheme: scheme)
                == "a=108.00 net=108.00")
        #expect(
            try one(formula, line("好 ", "2020-03-05", "true"), scheme: scheme)
                == "error scheme.input.type")
        #expect(
            try one(formula, line("好", "2020-3-5", "true"), scheme: scheme)
                == "error scheme.input.type")
        #expect(
            try one(formula, #"{"inputs":{"z":1}}"#, scheme: scheme) == "error scheme.input.unknown"
        )
    }

    @Test(arguments: [
        "s.input.x = 1", "rawset(s, 'y', 1)", "s.param.p = 2", "setmetatable(s, nil)", "s.z = 1",
        "X = 1",
    ])
    func everythingIsReadOnly(_ statement: String) throws {
        let plugin = try PluginFixture(
            scheme:
                "inputs = { x = { title = 'X', type = 'money', default = 0 } }, items = {{ id = 'a', title = '甲', formula = function(s) \(statement) return 1 end }}",
            parameters: "p: { title: P, values: [ { from: 2020-01-01, value: 1 } ] }")
        #expect(try plugin.summary().hasPrefix("error "))
    }

    @Test func attributes() throws {
        let line =
            #"{"post":"书记","person":{"id":"P1","birth":"1970-01-01","x":5},"organization":{"population":1860}}"#
        #expect(
            try one("s.organization.population + s.person.x + s.person.birth.year", line)
                == "a=3835.00 net=3835.00")
        #expect(
            try one(
                "s.person.gender == nil and s.organization.households == nil and s.finish == nil and 1 or 2",
                line) == "a=1.00 net=1.00")
        #expect(try one("s.person.nmae", line) == "error formula.unknown_name")
        #expect(try one("s.post", line) == "error formula.result")
    }

    // MARK: Parameters

    private let raised = """
        p: { title: P, values: [ { from: 2020-01-01, value: 310 }, { from: 2020-03-17, announced: 2020-05-01, value: 620 } ] }
        late: { title: L, values: [ { from: 2020-03-11, value: 31 } ] }
        t: { title: T, values: [ { from: 2020-01-01, value: { 书记: 38000/12, "3": 7, 深: { x: 5 } } } ] }
        """

    @Test(arguments: [
        ("s.param.p", "{}", "", "a=310.00 net=310.00"),
        ("s.param.p", #"{"start":"2020-03-20"}"#, "", "a=620.00 net=620.00"),
        ("s.param.p", "{}", "prorate = 'calendar-days',", "a=460.00 net=460.00"),
        (
            "s.param.p", #"{"start":"2020-03-16"}"#, "prorate = 'calendar-days',",
            "a=310.00 net=310.00"
        ),
        (
            "s.param.p", #"{"finish":"2020-03-16"}"#, "prorate = 'calendar-days',",
            "a=160.00 net=160.00"
        ),
        ("s.param.p", #"{"start":"2020-04-01"}"#, "prorate = 'calendar-days',", "a=0.00 net=0.00"),
        ("s.param.p", #"{"start":"2020-04-01"}"#, "", "a=310.00 net=310.00"),
        ("s.param.late", "{}", "prorate = 'calendar-days',", "error parameter.no_value"),
        (
            "s.param.late", #"{"start":"2020-03-11"}"#, "prorate = 'calendar-days',",
            "a=21.00 net=21.00"
        ),
        ("s.param.t[s.post]", #"{"post":"书记"}"#, "", "a=3166.67 net=3166.67"),
        ("s.param.t[3] + s.param.t[3.0]", "{}", "", "a=14.00 net=14.00"),
        ("s.param.t['深'].x", "{}", "", "a=5.00 net=5.00"),
        ("s.param.t['浅']", "{}", "", "error formula.unknown_name"),
        ("s.param.q", "{}", "", "error formula.unknown_name"),
        ("s.param.p", #"{"start":"2020-03-02","finish":"2020-03-01"}"#, "", "error subject.dates"),
    ])
    func parameters(_ formula: String, _ line: String, _ item: String, _ answer: String) throws {
        #expect(try one(formula, line, item: item, parameters: raised) == answer)
    }

    @Test func announcedValuesAreUnknownBefore() throws {
        let plugin = try PluginFixture(
            scheme:
                "items = {{ id = 'a', title = '甲', prorate = 'calendar-days', formula = function(s) return s.param.p end }}",
            parameters: raised)
        #expect(try plugin.summary(known: "2020-04-30") == "a=310.00 net=310.00")
        #expect(try plugin.summary(known: "2020-05-01") == "a=460.00 net=460.00")
    }

    @Test(arguments: [
        ("calendar-days", "a=1548.39 net=1548.39"), ("work-days-21.75", "a=1655.17 net=1655.17"),
        ("half-month", "a=1500.00 net=1500.00"), ("full-months", "a=0.00 net=0.00"),
        ("none", "a=3000.00 net=3000.00"),
    ])
    func prorationOfAStartInTheMiddle(_ way: String, _ answer: String) throws {
        #expect(try one("3000", #"{"start":"2020-03-16"}"#, item: "prorate = '\(way)',") == answer)
    }

    @Test func prorationByAFunction() throws {
        let item = "prorate = function(p) return p.days / 10.0 end,"
        #expect(try one("100", #"{"start":"2020-03-22"}"#, item: item) == "a=100.00 net=100.00")
        let twice = try PluginFixture(
            scheme: """
                items = { { id = 'a', title = '甲', prorate = 'calendar-days', formula = function(s) return 1 end },
                          { id = 'b', title = '乙', prorate = 'calendar-days', formula = function(s) return s.item.a end } }
                """)
        #expect(try twice.summary() == "error formula.prorated_twice")
    }

    @Test(arguments: ["s.item.b", "s.item.c", "s.gross"])
    func anItemBetweenDoesNotHideASecondCut(_ read: String) throws {
        let plugin = try PluginFixture(
            scheme: """
                items = { { id = 'a', title = '甲', prorate = 'calendar-days', formula = function(s) return 1 end },
                          { id = 'b', title = '乙', kind = 'info', formula = function(s) return s.item.a end },
                          { id = 'c', title = '丙', kind = 'info', formula = function(s) return s.item.b * 2 end },
                          { id = 'd', title = '丁', kind = 'deduction', prorate = 'calendar-days',
                            formula = function(s) return \(read) end } }
                """)
        #expect(try plugin.summary() == "error formula.prorated_twice")
    }

    @Test func periodsOfEveryLength() throws {
        #expect(
            try one("s.period.days", scheme: "period = 'quarter',", period: "2020-Q1")
                == "a=91.00 net=91.00")
        #expect(
            try one("s.period.days", scheme: "period = 'year',", period: "2020")
                == "a=366.00 net=366.00")
        #expect(
            try one("s.period.month", scheme: "period = 'half',", period: "2020-H2")
                == "error formula.unknown_name")
        #expect(throws: PolicyFindings.self) { try one("1", period: "2020-Q1") }
    }

    @Test func yearToDate() throws {
        let line = #"{"year_to_date":{"gross":"6000.00","net":5,"items":{"a":"30.00"}}}"#
        let formula = "s.year_to_date.gross + s.year_to_date.net + s.year_to_date.item.a"
        #expect(try one(formula, line) == "a=6035.00 net=6035.00")
        #expect(try one(formula) == "a=0.00 net=0.00")
        #expect(try one("s.year_to_date.item.z") == "error formula.unknown_name")
    }
}
