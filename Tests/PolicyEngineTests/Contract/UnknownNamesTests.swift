import Testing

/// Reading a name that does not exist is an error, however deep the name stands.
@Suite struct UnknownNamesTests {
    private let parameters = """
        l: { values: [ { from: 2020-01-01, value: [10, 20] } ] }
        t: { values: [ { from: 2020-01-01, value: { a: [1] } } ] }
        """

    @Test(arguments: [
        ("s.param.l[1] + (s.param.l[3] or 5) + #s.param.l", "a=17.00 net=17.00"),
        ("s.param.l.x", "error formula.unknown_name"),
        ("s.param.t.a.x", "error formula.unknown_name"),
        ("s.param.t[true]", "error formula.unknown_name"),
        ("s.person.car.seats", "a=4.00 net=4.00"),
        ("s.person.car.doors", "error formula.unknown_name"),
        ("s.person.car[1]", "error formula.unknown_name"),
        ("#s.person.list + (s.person.list[9] or 1)", "a=3.00 net=3.00"),
        ("s.person.list.x", "error formula.unknown_name"),
        ("#s.person.appointments", "a=1.00 net=1.00"),
        ("s.person.appointments.post", "error formula.unknown_name"),
        ("s.person.appointments[2] == nil and 1 or 2", "a=1.00 net=1.00"),
    ])
    func areErrors(_ formula: String, _ summary: String) throws {
        let plugin = try PluginFixture(
            scheme:
                "items = {{ id = 'a', title = '甲', formula = function(s) return \(formula) end }}",
            parameters: parameters)
        let line =
            #"{"person":{"car":{"seats":4},"list":["a","b"],"appointments":[{"post":"x","start":"2020-01-01"}]}}"#
        #expect(try plugin.summary(line) == summary, "\(formula)")
    }

    /// Who writes an input beside the fields of a line is told where it belongs.
    @Test func aFieldThatALineHasNotSaysWhichThereAre() throws {
        let plugin = try PluginFixture(
            scheme: "items = {{ id = 'a', title = '甲', formula = function(s) return 1 end }}")
        let lines = try plugin.evaluate([#"{"片区":"近郊"}"#, #"{"persno":{}}"#]).lines
        #expect(
            lines[0].contains("没有 片区 这一项；有：key、post、start、finish、")
                && lines[0].contains("录入项写在 inputs 里"), "\(lines[0])")
        #expect(lines[1].contains("没有 persno 这一项，是不是 person？"), "\(lines[1])")
    }

    /// A post that nobody supplied is no key of the table, and the message says what is missing.
    @Test func aKeyThatIsNilIsSaidToBeNil() throws {
        let plugin = try PluginFixture(
            scheme:
                "items = {{ id = 'a', title = '甲', formula = function(s) return s.param.t[s.post] end }}",
            parameters: parameters)
        let line = try plugin.evaluate(["{}"]).lines[0]
        #expect(
            line.contains("用来查 s.param.t 的是 nil：多半是没有提供（如职务、单位编号）；有：a"), "\(line)")
        #expect(try plugin.summary() == "error formula.unknown_name")
    }

    @Test(arguments: [
        ("{{upto=10, below=20, rate=1}}", "error function.argument"),
        ("{{upto='10', rate=1}}", "error function.argument"),
        ("{{upto=10, rate=1, note='x'}, {rate=2}}", "a=1.00 net=1.00"),
    ])
    func aScaleOfTheFormulaIsReadStrictly(_ scale: String, _ summary: String) throws {
        let plugin = try PluginFixture(
            scheme:
                "items = {{ id = 'a', title = '甲', formula = function(s) return township.rate(5, \(scale)) end }}"
        )
        #expect(try plugin.summary() == summary)
    }

    /// Visiting what the engine computes is honest: all names in order, or an error, never nothing.
    @Test(arguments: [
        ("for k, v in pairs(s.input) do t = t .. k .. v .. ',' end", "b2,x1.5,"),
        (
            "local k, v = next(s.input) while k do t = t .. k .. v k, v = next(s.input, k) end",
            "b2x1.5"
        ),
        ("for k, v in pairs(s.person) do t = t .. k .. tostring(v) .. ',' end", "age30,name甲,"),
        ("for k in pairs(s.param) do t = t .. k .. ',' end", "l,t,"),
        ("for k, v in pairs(s.param.t.a) do t = t .. k .. v end", "11"),
        ("t = tostring(next(s.organization))", "nil"),
        ("for k in pairs(s) do t = t .. k end", "script.denied"),
        ("for k in pairs(s.item) do t = t .. k end", "script.denied"),
        ("t = next(s.period)", "script.denied"), ("next(s.input, 'q')", "formula.failed"),
    ])
    func visits(_ body: String, _ expected: String) throws {
        let plugin = try PluginFixture(
            scheme: """
                inputs = { x = { title = 'X', type = 'number' },
                  b = { title = 'B', type = 'integer', default = 2 } },
                items = {{ id = 'a', title = '甲', formula = function(s) local t = '' \(body)
                  township.warn('t', t) return 1 end }}
                """, parameters: parameters)
        let line = #"{"inputs":{"x":1.5},"person":{"name":"甲","age":30}}"#
        for explained in [false, true] {
            let answer = try plugin.evaluate([line], explained: explained).lines[0]
            #expect(
                answer.contains(#""message":"\#(expected)""#)
                    || answer.contains(#""code":"\#(expected)""#), "\(answer)")
        }
    }

    @Test func aMessageMayBeANumberOrMissing() throws {
        let plugin = try PluginFixture(
            scheme: """
                inputs = { x = { title = 'X', type = 'number' } },
                items = {{ id = 'a', title = '甲', formula = function(s)
                  if s.input.x == 1 then township.error('a.b') end
                  township.warn('a.c', 1.50)
                  return 1 end }}
                """)
        let answers = try plugin.evaluate([#"{"inputs":{"x":1}}"#, #"{"inputs":{"x":2}}"#]).lines
        #expect(answers[0].contains(#""code":"a.b","message":"插件没有写明原因""#))
        #expect(answers[1].contains(#""warnings":[{"code":"a.c","message":"1.5"}]"#))
    }
}
