import Foundation
import Governance
import PolicyEngine
import Testing

/// Several posts of one person, pools, and the stream around them.
@Suite struct PersonsAndPoolsTests {
    private func highest() throws -> PluginFixture {
        try PluginFixture(
            scheme: """
                concurrent = 'highest', inputs = { x = { title = 'X', type = 'money' } },
                items = {{ id = 'a', title = '甲', formula = function(s) return s.input.x end }}
                """)
    }

    private func line(_ person: String?, _ x: String) -> String {
        let id = person.map { #""person":{"id":"\#($0)"},"# } ?? ""
        return #"{\#(id)"inputs":{"x":\#(x)}}"#
    }

    @Test func onlyTheHighestIsPaid() throws {
        #expect(
            try highest().summaries([
                line("P", "5"), line("P", "7"), line("P", "7"), line(nil, "1"), line(nil, "2"),
            ])
                == [
                    "a=5.00 net=0.00 unpaid", "a=7.00 net=7.00", "a=7.00 net=0.00 unpaid",
                    "a=1.00 net=1.00", "a=2.00 net=2.00",
                ])
        #expect(
            try highest().summaries([line("P", "5"), line("P", "null"), line("Q", "1")])
                == ["error subject.sibling", "error scheme.input.missing", "a=1.00 net=1.00"])
        #expect(
            try highest().summaries([
                line("P", "5"), line("Q", "1"), line("P", "7"), line("P", "8"),
            ])
                == [
                    "a=5.00 net=5.00", "a=1.00 net=1.00", "error subject.returns",
                    "error subject.returns",
                ])
    }

    /// Posts at once and posts one after the other, in one year.
    @Test func onlyWhereDaysOverlapTheHighestIsPaid() throws {
        let plugin = try PluginFixture(
            scheme: """
                concurrent = 'highest-overlapping', inputs = { x = { title = 'X', type = 'money' } },
                items = {{ id = 'a', title = '甲', formula = function(s) return s.input.x end }}
                """)
        func line(_ person: String, _ x: String, _ start: String?, _ finish: String?) -> String {
            let days = [start.map { #""start":"\#($0)""# }, finish.map { #""finish":"\#($0)""# }]
            let fields =
                days.compactMap(\.self) + [#""person":{"id":"\#(person)"},"inputs":{"x":\#(x)}"#]
            return "{" + fields.joined(separator: ",") + "}"
        }
        let lines = [
            // One after the other: both. Ending and beginning on one day: at once.
            line("P", "5", "2018-01-01", "2020-03-15"), line("P", "7", "2020-03-16", nil),
            line("Q", "5", "2018-01-01", "2020-03-16"), line("Q", "7", "2020-03-16", nil),
            // The whole month beside two halves: the halves give way together, or the whole gives way to one of them.
            line("R", "9", nil, nil), line("R", "5", nil, "2020-03-10"),
            line("R", "6", "2020-03-11", nil),
            line("S", "4", nil, nil), line("S", "5", nil, "2020-03-10"),
            line("S", "3", "2020-03-11", nil),
        ]
        #expect(
            try plugin.summaries(lines) == [
                "a=5.00 net=5.00", "a=7.00 net=7.00", "a=5.00 net=0.00 unpaid", "a=7.00 net=7.00",
                "a=9.00 net=9.00", "a=5.00 net=0.00 unpaid", "a=6.00 net=0.00 unpaid",
                "a=4.00 net=0.00 unpaid", "a=5.00 net=5.00", "a=3.00 net=3.00",
            ])
        #expect(
            try plugin.summaries([line("P", "5", nil, "2020-03-15"), line("P", "null", nil, nil)])
                == ["error subject.sibling", "error scheme.input.missing"])
    }

    @Test func personsStayTogetherOverBatches() throws {
        let lines = (0..<4100).map { line("P\($0 / 2)", "\($0)") }
        let answers = try highest().summaries(lines)
        #expect(answers.count == 4100)
        for (position, answer) in answers.enumerated() {
            #expect(answer.hasSuffix("unpaid") == (position % 2 == 0))
        }
    }

    private func pool(_ by: String, total: String, weight: String = "s.input.w") throws
        -> PluginFixture
    {
        try PluginFixture(
            scheme: """
                inputs = { w = { title = 'W', type = 'number' } },
                pools = { bonus = { title = '奖金', by = '\(by)', total = function(r) return \(total) end,
                                    weight = function(s) return \(weight) end } },
                items = {{ id = 'a', title = '甲', formula = function(s) return s.pool.bonus end }}
                """, parameters: "p: { title: P, values: [ { from: 2020-01-01, value: 100 } ] }")
    }

    private func member(_ organization: String, _ w: String) -> String {
        #"{"organization":{"id":"\#(organization)","population":10},"inputs":{"w":\#(w)}}"#
    }

    @Test func poolsAddUp() throws {
        let three = [member("A", "1"), member("A", "1"), member("B", "1")]
        #expect(
            try pool("run", total: "r.param.p").summaries(three) == [
                "a=33.34 net=33.34", "a=33.33 net=33.33", "a=33.33 net=33.33",
            ])
        #expect(
            try pool("organization", total: "r.count * 10 + r.organization.population").summaries(
                three)
                == ["a=15.00 net=15.00", "a=15.00 net=15.00", "a=20.00 net=20.00"])
        #expect(
            try pool(
                "run", total: "r.sum(function(s) return s.input.w * 2 end) + r.period.days - 31"
            ).summaries([member("A", "2.5"), member("A", "7.5")])
                == ["a=5.00 net=5.00", "a=15.00 net=15.00"])
    }

    @Test func aPoolThatCannotBeSplitSetsAllAside() throws {
        let all = ["error scheme.pool", "error scheme.pool"]
        #expect(
            try pool("run", total: "0.001").summaries([member("A", "1"), member("A", "1")]) == all)
        #expect(
            try pool("run", total: "100").summaries([member("A", "0"), member("A", "0")]) == all)
        #expect(
            try pool("run", total: "100").summaries([member("A", "-1"), member("A", "1")]) == all)
        #expect(
            try pool("run", total: "100").summaries([member("A", "null"), member("A", "1")]) == all)
        #expect(
            try pool("organization", total: "100").summaries([
                member("A", "-1"), member("A", "1"), member("B", "1"),
            ])
                == all + ["a=100.00 net=100.00"])
    }

    @Test func linesThatAreNoSubjects() throws {
        let plugin = try PluginFixture(
            scheme: "items = {{ id = 'a', title = '甲', formula = function(s) return 1 end }}")
        let lines = [
            #"{"key":"K"}"#, "no", "[1]", "", #"{"key":"K","key":"L"}"#,
            #"{"key":"K","pots":"书记"}"#,
            #"{"key":"K","start":"2020-02-30"}"#, "{\"key\":\"\u{1}\"}",
            String(repeating: "[", count: 100),
        ]
        let (answers, isComplete) = try plugin.evaluate(lines)
        #expect(!isComplete)
        #expect(answers.count == lines.count)
        #expect(
            answers[0]
                == #"{"key":"K","items":{"a":"1.00"},"gross":"1.00","deductions":"0.00","employer":"0.00","net":"1.00"}"#
        )
        for answer in [answers[1], answers[2], answers[3], answers[4], answers[7], answers[8]] {
            #expect(answer.hasPrefix(#"{"key":null,"error":{"code":"json."#), "\(answer)")
        }
        #expect(answers[5].hasPrefix(#"{"key":"K","error":{"code":"subject.field""#))
        #expect(answers[6].hasPrefix(#"{"key":"K","error":{"code":"subject.field""#))
        #expect(
            try plugin.evaluate(["\u{FEFF}{\"key\":\"甲\"}\r"]).lines[0].hasPrefix(
                #"{"key":"甲","items""#))
    }

    /// A budget holds for each subject, so a total that looks at all of them has more of it, but not without end.
    @Test func aTotalMayLookAtEverybody() throws {
        let scheme = { (total: String) in
            """
            pools = { b = { title = 'B', total = function(r) \(total) end,
              weight = function(s) return 1 end } },
            items = {{ id = 'a', title = '甲', formula = function(s) return s.pool.b end }}
            """
        }
        var limits = EvaluationLimits()
        limits.instructions = 20_000
        limits.time = .seconds(600)
        let lines = Array(repeating: "{}", count: 3000)
        let honest = try PluginFixture(scheme: scheme("return r.sum(function(s) return 1 end)"))
        #expect(try honest.evaluate(lines, limits: limits).isComplete)
        let runaway = try PluginFixture(
            scheme: scheme("while true do r.sum(function(s) return 1 end) end"))
        let answer = try runaway.evaluate(lines, limits: limits)
        #expect(answer.lines.allSatisfy { $0.contains("执行的指令超过上限") })
    }

    @Test func aRunawayFormulaIsThatSubjectsError() throws {
        let plugin = try PluginFixture(
            scheme: """
                inputs = { x = { title = 'X', type = 'number' } },
                items = {{ id = 'a', title = '甲', formula = function(s)
                  if s.input.x == 1 then while true do end end
                  if s.input.x == 2 then local t = {} for i = 1, 1e9 do t[i] = {i} end end
                  if s.input.x == 3 then local u = ('x'):rep(20000000) return #(\(Array(repeating: "u", count: 120).joined(separator: " .. "))) end
                  return s.input.x end }}
                """)
        func answers(_ values: [String], time: Duration) throws -> [String] {
            let lines = values.map { line(nil, $0) }
            let limits = EvaluationLimits(time: time)
            return try plugin.evaluate(lines, workers: 1, limits: limits).lines
        }
        let late = try answers(["1", "5"], time: .milliseconds(300))
        #expect(late[0].contains(#""code":"limit.time""#))
        #expect(late[0].contains(#""at":"main.lua:"#))
        // A deadline that no machine reaches before the memory is full, however busy it is.
        let large = try answers(["2", "6", "3", "7"], time: .seconds(60))
        #expect(large[0].contains(#""code":"limit.memory""#))
        #expect(large[2].contains(#""code":"limit.memory""#))
        for answer in [late[1], large[1], large[3]] {
            #expect(answer.contains(#""net":""#), "\(answer)")
        }
    }

    @Test func anyNumberOfWorkersGivesTheSameBytes() throws {
        let plugin = try PluginFixture(
            scheme: """
                concurrent = 'highest', inputs = { x = { title = 'X', type = 'money' } },
                items = {{ id = 'a', title = '甲', formula = function(s) return s.input.x / 3 end }}
                """)
        let lines = (0..<600).map { line("P\($0 / 3)", $0 % 7 == 0 ? "null" : "\($0).5") }
        let one = try plugin.evaluate(lines, explained: true, workers: 1)
        for workers in [2, 5] {
            #expect(
                try plugin.evaluate(lines, explained: true, workers: workers).lines == one.lines)
        }
    }

    @Test func brokenPluginsAreFindings() throws {
        #expect(throws: PolicyFindings.self) { try PluginFixture(main: "error('x')").evaluate([]) }
        #expect(throws: PolicyFindings.self) { try PluginFixture(main: "x = = 1").evaluate([]) }
        #expect(throws: PolicyFindings.self) {
            try PluginFixture(main: "while true do end").evaluate([])
        }
        #expect(throws: PolicyFindings.self) { try PluginFixture(main: "return 1").evaluate([]) }
        #expect(PluginCheck.findings(in: try PluginFixture(main: "return 1").folder).count == 1)
    }

    @Test func modulesOfThePlugin() throws {
        let plugin = try PluginFixture(
            main: """
                local township = require "township"
                local m = require "m"
                township.scheme { id = "t", title = "t", items = {{ id = "a", title = "a", formula = m.formula }} }
                """,
            modules: ["m.lua": "local m = {} function m.formula(s) return 1.5 * 2 end return m"])
        #expect(try plugin.summary() == "a=3.00 net=3.00")
    }
}
