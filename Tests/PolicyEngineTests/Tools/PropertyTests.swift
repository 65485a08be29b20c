import Governance
import PolicyEngine
import Testing

/// Properties of schemes, tried with random subjects.
@Suite struct PropertyTests {
    private func results(_ properties: String, formula: String = "s.input.score * 2") throws
        -> [PluginTestResult]
    {
        let fixture = try PluginFixture(
            main: """
                local township = require "township"
                township.scheme { id = "t", title = "测试",
                  inputs = {
                    score = { title = "得分", type = "number", min = 0, max = 100 },
                    extra = { title = "另加", type = "money", default = 0 },
                    late = { title = "迟到", type = "boolean", default = false },
                  },
                  items = { { id = "a", title = "甲", formula = function(s) return \(formula) end } } }
                """, tests: properties)
        return try PluginTest.run(fixture.folder).results
    }

    private func property(_ rest: String) -> String {
        "- property: 性质\n  scheme: t\n  period: 2020-03\n"
            + rest.split(separator: "\n").map { "  \($0)\n" }.joined()
    }

    @Test func whatHoldsPasses() throws {
        for claim in [
            "at_least: { net: 0 }", "at_most: { a: 200 }", "never_falls: net\nwhen_rises: score",
        ] {
            #expect(try results(property(claim)).map(\.isPassed) == [true], "\(claim)")
        }
    }

    @Test func aFailureIsAsSmallAsItCanBe() throws {
        let formula = "s.input.late and s.input.score >= 60 and 50 - s.input.score or 1"
        let result = try #require(
            try results(property("at_least: { net: 0 }"), formula: formula).first)
        #expect(!result.isPassed)
        #expect(result.line?.contains("性质：net 是 -10.00，应不小于 0.00（第 ") == true)
        #expect(
            result.example == [
                "- name: 性质，反例", "  scheme: t", "  period: 2020-03",
                "  inputs: { late: true, score: 60 }",
                "  expect: { net: -10.00 } # 现在算出的数，请改成应当得的",
            ])
    }

    @Test func aFallIsShownAtItsEdge() throws {
        let formula = "s.input.score < 37 and s.input.score or 0"
        let result = try #require(
            try results(property("never_falls: net\nwhen_rises: score"), formula: formula).first)
        let line = try #require(result.line)
        #expect(line.contains("score 从 0.01 升到 37，net 却从 0.01 降到 0.00"))
    }

    /// The example of a failure is a case that can be put into the file as it is.
    @Test func theExampleIsACase() throws {
        let formula = "township.error and s.input.score - 50"
        let first = try #require(
            try results(
                property("at_least: { net: 0 }\namong: { extra: [ 5, 7 ] }"), formula: formula
            )
            .first)
        let again = try results(first.example.joined(separator: "\n") + "\n", formula: formula)
        #expect(again.map(\.isPassed) == [true])
        #expect(first.example.contains("  inputs: { extra: 5, score: 0 }"))
    }

    @Test func theSameSeedTriesTheSame() throws {
        let text = property("at_most: { net: 150 }\nseed: 7")
        let first = try results(text).map(\.line)
        #expect(first == (try results(text).map(\.line)))
        #expect(first.first??.contains("net 是 150.02，应不大于 150.00") == true)
    }

    @Test func boundsOfTheDeclarationAreKept() throws {
        let held = try results(
            property("at_most: { net: 120 }\namong: { score: { min: 5, max: 60 } }"))
        #expect(held.map(\.isPassed) == [true])
        let broken = try results(
            property("at_least: { net: 11 }\namong: { score: { min: 5, max: 60 } }"))
        #expect(broken.first?.line?.contains("net 是 10.00，应不小于 11.00") == true)
    }

    @Test func nothingComputedIsAFailure() throws {
        let result = try results(
            property("at_least: { net: 0 }"), formula: "township.error('t.never', '从不')")
        #expect(result.first?.line?.contains("一次也没有算出来；最后一次 t.never：从不") == true)
    }

    @Test(arguments: [
        ("at_least: { nett: 0 }", "方案没有 nett 这一项，是不是 net？"),
        ("at_least: { net: 0 }\namong: { scor: [ 1 ] }", "among 里的 scor 不是录入项"),
        ("never_falls: net\nwhen_rises: late", "when_rises 的 late 应是没有写死的、数或日期的录入项"),
        ("never_falls: net\nwhen_rises: score\ninputs: { score: 1 }", "when_rises 的 score 应是"),
    ])
    func whatDoesNotFitIsSaid(rest: String, message: String) throws {
        #expect(try results(property(rest)).first?.line?.contains(message) == true)
    }

    @Test(arguments: [
        ("at_least: { net: 0 }\nat_most: { net: 1 }", "at_least、at_most、never_falls 里写一个"),
        ("trials: 5", "at_least、at_most、never_falls 里写一个"),
        ("never_falls: net", "never_falls 要和 when_rises"),
        ("at_least: { net: 0 }\ntrials: 0", "trials 应当是 1 到 10000 之间的整数"),
        ("at_least: { net: 0 }\namong: { score: { min: 9, max: 1 } }", "应当是要试的值的列表，或 { min"),
        ("at_least: { net: 0 }\nexpect: { net: 0 }", "性质里没有“expect”这个键"),
        ("at_least: {}", "at_least 是空的"),
    ])
    func whatIsWrittenWrongIsSaid(rest: String, message: String) throws {
        let findings = #expect(throws: PolicyFindings.self) { try results(property(rest)) }
        let messages = findings?.errors.map(\.message) ?? []
        #expect(messages.contains { $0.contains(message) }, "\(messages)")
    }

    /// Cases alone count for coverage: what random subjects meet is no example of anything.
    @Test func propertiesDoNotCountAsCoverage() throws {
        let fixture = try PluginFixture(
            scheme: "items = { { id = 'a', title = '甲', formula = function(s) return 1 end } }")
        try fixture.write("tests/t.yaml", property("at_least: { net: 0 }"))
        let report = try PluginTest.run(fixture.folder, isCovering: true)
        #expect(report.passed == 1)
        #expect(report.coverage.first?.branchShare == CoverageShare(reached: 0, all: 1))
    }

    @Test func shippedPluginsHaveProperties() throws {
        let having = try ShippedPlugins.all.filter { folder in
            try !PluginFolder(path: folder).read().readTestFiles().flatMap(\.properties).isEmpty
        }
        #expect(having.count >= 5)
    }
}
