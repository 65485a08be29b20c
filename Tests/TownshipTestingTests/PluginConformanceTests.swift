import ExactNumbers
import Governance
import PolicyEngine
import Synchronization
import Testing
import TownshipTesting

/// The kit praises a good plugin and names the rule that a bad one breaks.
@Suite struct PluginConformanceTests {
    private static func cases(_ expected: String...) -> String {
        expected.enumerated().map { position, amount in
            "- { name: 第\(position + 1)个, scheme: t, period: 2020-03, subject: {}, expect: { a: \(amount) } }\n"
        }.joined()
    }

    private func rules(_ plugin: Plugin, _ functions: HostFunction...) -> Set<ConformanceRule> {
        Set(PluginConformance(plugin.folder, functions: functions).run().failures.map(\.rule))
    }

    @Test func aGoodPluginConforms() throws {
        let plugin = try Plugin(
            "s.input.score * 10 / 4", "township.round(s.item.a / 3, 'yuan')",
            scheme: "inputs = { score = { title = '得分', type = 'number' } },",
            tests: """
                - { name: 一, scheme: t, period: 2020-03, inputs: { score: 4 }, expect: { a: 10.00, b: 3 } }
                - { name: 没有得分, scheme: t, period: 2020-03, expect_error: scheme.input.missing }
                """)
        let report = PluginConformance(plugin.folder).run()
        #expect(report.isConforming, "\(report)")
        #expect(report.description == "2 cases conform")
        #expect(report.cases.map(\.test.name) == ["一", "没有得分"])
        let statement = try #require(report.cases.first?.outcomes.first?.statement)
        #expect(statement.net == Money(fen: 1300))
        #expect(statement.explanation != nil)
        #expect(report.cases.last?.outcomes.first?.setAside?.code == "scheme.input.missing")
    }

    @Test func pluginsThatDoNotLoadHaveFindings() throws {
        let plugin = try Plugin("nothing", tests: PluginConformanceTests.cases("1"))
        let report = PluginConformance(plugin.folder).run()
        #expect(!report.isConforming)
        #expect(report.findings.map(\.code) == [.formulaUnknownName])
        #expect(report.cases.isEmpty && report.failures.isEmpty)
        #expect(PluginConformance("没有").run().findings.map(\.code) == [.pluginUnreadable])
    }

    @Test func otherAmountsAreTold() throws {
        let plugin = try Plugin("1", tests: PluginConformanceTests.cases("1", "2"))
        let report = PluginConformance(plugin.folder).run()
        #expect(report.failures.map(\.rule) == [.expectation])
        #expect(report.cases.map(\.failures.count) == [0, 1])
        #expect(report.description == "tests/t.yaml:2: expectation: 第2个：a 应为 2.00，实际 1.00")
    }

    @Test func propertiesHaveToHold() throws {
        let plugin = try Plugin(
            "s.input.n",
            scheme:
                "inputs = { n = { title = '数', type = 'integer', min = 0, max = 9, default = 0 } },",
            tests: """
                - { name: 一, scheme: t, period: 2020-03, expect: { a: 0 } }
                - { property: 不为负, scheme: t, period: 2020-03, at_least: { net: 0 } }
                - { property: 封顶, scheme: t, period: 2020-03, at_most: { net: 8 } }
                """)
        let report = PluginConformance(plugin.folder).run()
        #expect(report.failures.map(\.rule) == [.expectation])
        #expect(
            report.description.hasPrefix("tests/t.yaml:3: expectation: 封顶：net 是 9.00，应不大于 8.00"))
    }

    @Test func schemesWantCases() throws {
        let plugin = try Plugin("1", tests: "")
        let report = PluginConformance(plugin.folder).run()
        #expect(report.failures.map(\.rule) == [.tested])
        #expect(report.description == "main.lua:1: tested: t：tests/ 里没有这个方案的用例")
    }

    @Test func memoryBetweenSubjectsIsFound() throws {
        let plugin = try Plugin(
            "next()",
            prelude:
                "local n = 0 local function next() n = n + 1 return n end -- check: allow formula.keeps_state 试一试",
            tests: PluginConformanceTests.cases("1", "2"))
        #expect(rules(plugin).contains(.repeatable))
    }

    /// A function of the host that is none of its arguments spoils everything that rests on it.
    @Test func impureFunctionsAreFound() throws {
        let calls = Mutex(0)
        let count = HostFunction("count", title: "次数") { () -> Int in
            calls.withLock { calls in
                calls += 1
                return calls
            }
        }
        let plugin = try Plugin(
            "host.count()", prelude: "local host = require 'host'",
            tests: PluginConformanceTests.cases("1", "1"))
        let found = rules(plugin, count)
        #expect(found.isSuperset(of: [.repeatable, .replay, .workers, .explanation, .contained]))
    }

    /// What runs long in Lua is stopped under a small budget, and that is as it should be.
    @Test func loopsAreContained() throws {
        let plugin = try Plugin(
            "(function() local n = 0 for i = 1, 5000 do n = n + i % 2 end return n end)()",
            tests: PluginConformanceTests.cases("2500"))
        #expect(rules(plugin) == [])
    }

    /// Pools and several posts of one person make subjects depend on one another.
    @Test func poolsAndPostsConform() throws {
        let pools = try Plugin(
            "s.pool.bonus",
            scheme: """
                pools = { bonus = { title = "奖金", by = "run", total = function(r)
                    return 100 -- check: allow formula.amount_in_code 试一试
                  end, weight = function(s) return 1 end } },
                """,
            tests: """
                - name: 三人
                  scheme: t
                  period: 2020-03
                  subjects:
                    - { subject: { key: 甲 }, expect: { a: 33.34 } }
                    - { subject: { key: 乙 }, expect: { a: 33.33 } }
                    - { subject: { key: 丙 }, expect: { a: 33.33 } }
                """)
        let report = PluginConformance(pools.folder).run()
        #expect(report.isConforming, "\(report)")
        let posts = try Plugin(
            "s.post == '主任' and 1 or -1", scheme: "concurrent = 'highest',",
            tests: """
                - name: 一人两职
                  scheme: t
                  period: 2020-03
                  subjects:
                    - { subject: { post: 书记, person: { id: P } }, expect: { net: 0 } }
                    - { subject: { post: 主任, person: { id: P } }, expect: { net: 1 } }
                """)
        let second = PluginConformance(posts.folder).run()
        #expect(second.isConforming, "\(second)")
    }
}
