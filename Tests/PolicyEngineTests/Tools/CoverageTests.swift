import Foundation
import PolicyEngine
import Testing

/// What cases reach of a plugin's formulas.
@Suite struct CoverageTests {
    private static let main = """
        local township = require "township"
        local rules = require "rules"
        local function unused(s)
          return s.input.n
        end
        township.scheme { id = "t", title = "测试",
          inputs = { n = { title = "数", type = "number", default = 0 } },
          items = {
            { id = "a", title = "甲", when = function(s) return s.input.n >= 0 end,
              formula = function(s)
                if s.input.n > 10 and s.input.n ~= 20 then return 10 end
                return rules.twice(s.input.n)
              end },
          } }
        """
    private static let rules = """
        local rules = {}
        function rules.twice(n) return n * 2 end
        return rules
        """

    private func fixture(_ numbers: [Int]) throws -> PluginFixture {
        let cases = numbers.map { number in
            """
            - name: 数是 \(number)
              scheme: t
              period: 2020-03
              inputs: { n: \(number) }
              expect: { a: \(number < 0 ? 0 : number > 10 && number != 20 ? 10 : number * 2) }
            """
        }
        return try PluginFixture(
            main: CoverageTests.main, tests: cases.joined(separator: "\n") + "\n",
            modules: ["rules.lua": CoverageTests.rules, "spare.lua": "return 1 == 2 or 3\n"])
    }

    private func coverage(_ numbers: [Int]) throws -> PluginCoverage {
        let fixture = try fixture(numbers)
        let report = try PluginTest.run(fixture.folder, isCovering: true)
        #expect(report.lines == [])
        return try #require(report.coverage.first)
    }

    @Test func whatIsMissingIsNamedByLine() throws {
        let coverage = try coverage([3])
        #expect(
            coverage.findings == [
                "test/main.lua:4: 没有走到：return s.input.n",
                "test/main.lua:9: 方案 t 的 a，when：只见过成立的",
                "test/main.lua:11: 没有全走到：if s.input.n > 10 and s.input.n ~= 20 then return 10 end",
                "test/main.lua:11: 条件“s.input.n > 10”：只见过不成立的",
                "test/main.lua:11: 条件“s.input.n ~= 20”：没有走到",
                "test/spare.lua:1: 没有走到：return 1 == 2 or 3",
                "test/spare.lua:1: 条件“1 == 2”：没有走到",
            ])
        #expect(coverage.files.map(\.path) == ["main.lua", "rules.lua", "spare.lua"])
        // require, require, function, return, scheme, when, if, return, return; the line of `when` has one statement.
        #expect(coverage.files[0].lineShare == CoverageShare(reached: 6, all: 8))
        #expect(coverage.files[0].branchShare == CoverageShare(reached: 3, all: 7))
        #expect(coverage.files[1].lineShare == CoverageShare(reached: 3, all: 3))
        #expect(coverage.files[2].branchShare == CoverageShare(reached: 0, all: 2))
    }

    @Test func everyWayIsReached() throws {
        let files = try coverage([3, 11, 20, -1]).files
        #expect(files[0].branchShare.percent == 100)
        #expect(files[0].findings == ["main.lua:4: 没有走到：return s.input.n"])
    }

    @Test func anItemThatIsNeverComputedIsNamed() throws {
        let coverage = try coverage([-1])
        #expect(coverage.findings.contains("test/main.lua:10: 方案 t 的 a，公式：没有算过"))
        #expect(coverage.findings.contains("test/main.lua:9: 方案 t 的 a，when：只见过不成立的"))
    }

    @Test(arguments: ShippedPlugins.all)
    func everyShippedPluginIsCoveredAndComesOutTheSame(_ folder: String) throws {
        let watched = try PluginTest.run(folder, isCovering: true)
        #expect(watched.results == (try PluginTest.run(folder)).results)
        let coverage = try #require(watched.coverage.first)
        #expect(coverage.findings == [])
        #expect(coverage.branchShare.percent == 100)
    }

    @Test func thePageShowsTheSourceAndNothingOfItIsMarkup() throws {
        let fixture = try fixture([3])
        try fixture.write("spare.lua", "return '<b>\u{202E}' == 2 or 3\n")
        let report = try PluginTest.run(fixture.folder, isCovering: true)
        let page = CoveragePage(report.coverage).html
        #expect(page.contains("<tr class=\"missed\"><td>4</td><td><code>  return s.input.n</code>"))
        #expect(page.contains("<tr class=\"reached\"><td>12</td>"))
        #expect(page.contains("<tr class=\"partly\"><td>9</td>"))
        #expect(page.contains("条件“s.input.n &gt; 10”：只见过不成立的"))
        #expect(page.contains("'&lt;b&gt; ' == 2"))
        #expect(!page.contains("<b>"))
    }

    /// A formula that has to be stopped costs its machine; what was reached before and after counts.
    @Test func whatALimitStopsCountsToo() throws {
        let fixture = try PluginFixture(
            scheme: """
                inputs = { n = { title = "数", type = "integer" } },
                items = { { id = "a", title = "甲", formula = function(s)
                  while s.input.n == 1 do end
                  if s.input.n == 2 then return 2 end
                  return 3
                end } }
                """)
        try fixture.write(
            "tests/t.yaml",
            """
            - { name: 二, scheme: t, period: 2020-03, inputs: { n: 2 }, expect: { a: 2 } }
            - { name: 一, scheme: t, period: 2020-03, inputs: { n: 1 }, expect_error: limit.instructions }
            - { name: 三, scheme: t, period: 2020-03, inputs: { n: 3 }, expect: { a: 3 } }
            """)
        let report = try PluginTest.run(
            fixture.folder, isCovering: true,
            limits: EvaluationLimits(time: .seconds(30), instructions: 100_000))
        #expect(report.lines == [])
        #expect(report.coverage.first?.findings == [])
    }

    @Test func sharesRoundDown() {
        #expect(CoverageShare(reached: 199, all: 200).percent == 99)
        #expect(CoverageShare(reached: 0, all: 0).percent == 100)
    }

    // MARK: Explanations

    @Test func failedCasesAreExplained() throws {
        let fixture = try fixture([3, 4])
        try fixture.write(
            "tests/t.yaml",
            """
            - { name: 对, scheme: t, period: 2020-03, inputs: { n: 3 }, expect: { a: 6 } }
            - { name: 错, scheme: t, period: 2020-03, inputs: { n: 4 }, expect: { a: 9 } }
            - { name: 搁置, scheme: t, period: 2020-03, inputs: { n: x }, expect: { a: 9 } }
            """)
        let results = try PluginTest.run(fixture.folder, explained: .failed).results
        #expect(results[0].explanation == [])
        #expect(results[1].explanation.first == "甲 = 数 4 × 2 = 8.00")
        #expect(results[2].explanation.first?.hasPrefix("搁置，scheme.input.type：") == true)
        let all = try PluginTest.run(fixture.folder, explained: .all).results
        #expect(all[0].explanation.first == "甲 = 数 3 × 2 = 6.00")
    }
}
