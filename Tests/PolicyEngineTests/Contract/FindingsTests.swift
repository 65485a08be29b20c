import Governance
import PolicyEngine
import Testing

/// What is wrong with a plugin is told with code, file and line.
@Suite struct FindingsTests {
    private func codes(_ plugin: PluginFixture) -> [String] {
        PluginCheck.findings(in: plugin.folder).map { "\($0.place ?? "") \($0.code.rawValue)" }
    }

    private static let item = "{ id = 'a', title = '甲', formula = function(s) return 1 end }"

    @Test(arguments: [
        ("items = {}", "main.lua:3 scheme.declaration"),
        ("items = { \(item) }, itmes = {}", "main.lua:3 scheme.declaration"),
        ("items = { \(item), \(item) }", "main.lua:3 scheme.declaration"),
        ("items = {{ id = 'a', title = '甲' }}", "main.lua:3 scheme.declaration"),
        (
            "items = {{ id = 'a', title = '甲', round = 'none', formula = function(s) return 1 end }}",
            "main.lua:3 scheme.declaration"
        ),
        (
            "items = {{ id = 'a', title = '甲', round = 0.001, formula = function(s) return 1 end }}",
            "main.lua:3 scheme.declaration"
        ),
        (
            "items = { \(item) }, inputs = { x = { title = 'X', type = 'monye' } }",
            "main.lua:3 scheme.declaration"
        ),
        (
            "items = { \(item) }, inputs = { x = { title = 'X', type = 'money', default = 'x' } }",
            "main.lua:3 scheme.declaration"
        ),
        ("items = { \(item) }, period = 'week'", "main.lua:3 scheme.declaration"),
        (
            "period = 'year', items = {{ id = 'a', title = '甲', prorate = 'half-month', formula = function(s) return 1 end }}",
            "main.lua:3 scheme.declaration"
        ),
        (
            "items = { \(item) } } township.scheme { id = 't', title = 't', items = { \(item) }",
            "main.lua:3 scheme.duplicate"
        ),
        ("items = { \(item) } } error('x', 0) township.warn('a', 'b'", "main.lua:3 lua.syntax"),
        (
            "items = { \(item) } } do local t = nil; t.x = 1 end local _ = { 1",
            "main.lua:3 plugin.failed"
        ),
    ])
    func declarations(_ body: String, _ finding: String) throws {
        #expect(codes(try PluginFixture(scheme: body)) == [finding])
    }

    @Test func scalesHaveOneBoundAPiece() throws {
        let plugin = try PluginFixture(
            scheme: "items = { \(FindingsTests.item) }",
            parameters:
                "p: { values: [ { from: 2020-01-01, value: [ { upto: 1, below: 2, rate: 1 } ] } ] }"
        )
        #expect(codes(plugin) == ["parameters/p.yaml:1 parameter.scale.bound"])
    }

    @Test func schemesAndPeriodsHaveToFit() throws {
        let plugin = try PluginFixture(scheme: "items = { \(FindingsTests.item) }")
        let month = try Period(text: "2020-03")
        func code(_ scheme: String, _ period: Period) -> PolicyErrorCode? {
            do {
                _ = try EvaluateStream(plugin: plugin.folder, scheme: scheme, period: period)
                return nil
            } catch {
                return error.errors.first?.code
            }
        }
        #expect(code("t", month) == nil)
        #expect(code("tt", month) == .schemeUnknown)
        #expect(code("t", try Period(text: "2020")) == .schemePeriod)
    }

    @Test func aFailingCaseSaysWhatWasExpected() throws {
        let plugin = try PluginFixture(
            main:
                "require('township').scheme { id = 't', title = 't', items = { \(FindingsTests.item) } }",
            tests: """
                - { name: 合, scheme: t, period: 2020-03, subject: {}, expect: { a: 1.00 } }
                - { name: 不合, scheme: t, period: 2020-03, subject: {}, expect: { a: 2.00, net: 1, gross: 3 } }
                - { name: 该错没错, scheme: t, period: 2020-03, subject: {}, expect_error: x.y }
                """)
        let report = try PluginTest.run(plugin.folder)
        #expect(report.summary == "1 passed, 2 failed")
        #expect(
            report.lines[0]
                == "test/tests/t.yaml:2: test.failed: 不合：a 应为 2.00，实际 1.00；gross 应为 3.00，实际 1.00")
        #expect(report.lines[1].contains("应报错 x.y"))
        #expect(try PluginTest.run(plugin.folder, filter: "不").summary == "0 passed, 1 failed")
    }

    @Test func globalsAreLockedAfterMain() throws {
        let plugin = try PluginFixture(
            scheme:
                "items = {{ id = 'a', title = '甲', formula = function(s) total = 1 return 1 end }}")
        #expect(try plugin.summary() == "error script.globals_locked")
    }

    @Test func formulasThatRememberAreFound() throws {
        let plugin = try PluginFixture(
            main: """
                local n = 0
                require('township').scheme { id = 't', title = 't',
                  items = {{ id = 'a', title = 'a', formula = function(s) n = n + 1 return n end }} }
                """,
            tests: """
                - { name: 一, scheme: t, period: 2020-03, subject: {}, expect: { a: 1 } }
                - { name: 二, scheme: t, period: 2020-03, subject: {}, expect: { a: 2 } }
                """)
        #expect(try PluginTest.run(plugin.folder).failed > 0)
    }

    @Test func globalsThatMainSetsByNameAreKnown() throws {
        let plugin = try PluginFixture(
            scheme:
                "items = {{ id = 'a', title = '甲', formula = function(s) return one() + two() end }}",
            prelude: """
                _G.one = function() return 1 end
                for _, name in ipairs { 'two' } do rawset(_G, name, function() return 2 end) end
                """)
        #expect(codes(plugin) == [])
        #expect(try plugin.summary() == "a=3.00 net=3.00")
    }

    /// A name that exists nowhere, and a near one that does.
    @Test(arguments: [
        ("s.param.q", "s.param.p"), ("s.input.y", "s.input.x"),
        ("s.item.b", "s.item.a == nil and 1 or 2"),
        ("s.period.moth", "s.period.month"), ("s.year_to_date.grss", "s.year_to_date.gross"),
        ("township.mni(1, 2)", "township.min(1, 2)"), ("maht.floor(1)", "math.floor(1)"),
        ("os.time()", "1"),
        ("require('modul').x", "(function(t) return t.other.q end)({other = {q = 1}})"),
        ("n", "(function(n) return n end)(1)"),
    ])
    func unknownNamesAreFound(_ wrong: String, _ right: String) throws {
        func plugin(_ formula: String) throws -> PluginFixture {
            try PluginFixture(
                scheme: """
                    inputs = { x = { title = 'X', type = 'number' } },
                    items = {{ id = 'a', title = '甲',
                      formula = function(s) return \(formula) end }}
                    """, parameters: "p: { values: [ { from: 2020-01-01, value: 1 } ] }")
        }
        func unknown(_ formula: String) throws -> [String] {
            codes(try plugin(formula)).filter { $0.hasSuffix("formula.unknown_name") }
        }
        #expect(try unknown(wrong) == ["main.lua:5 formula.unknown_name"])
        #expect(try unknown(right) == [])
    }
}
