import ExactNumbers
import Foundation
import Governance
import PolicyEngine
import Testing

/// A statement that is replayed from what was recorded for others is the one that Lua would have made, with a budget of
/// instructions as without.
@Suite struct ReplayedStatementTests {
    /// Computes the same lines with and without replay, plainly and with explanations.
    private func expectTheSame(
        _ plugin: PluginFixture, _ lines: [String], period: String = "2020-03",
        _ location: SourceLocation = #_sourceLocation
    ) throws {
        for (explained, budget) in [(false, nil), (true, nil), (false, 100_000_000)] {
            let limits = EvaluationLimits(instructions: budget)
            let replayed = try plugin.evaluate(
                lines, period: period, explained: explained, workers: 1, limits: limits)
            let computed = try plugin.evaluate(
                lines, period: period, explained: explained, workers: 1, limits: limits,
                isReplaying: false)
            for (a, b) in zip(replayed.lines, computed.lines) where a != b {
                Issue.record("replayed: \(a)\nin Lua:   \(b)", sourceLocation: location)
                return
            }
            #expect(replayed.lines.count == lines.count, sourceLocation: location)
            #expect(replayed.isComplete == computed.isComplete, sourceLocation: location)
        }
    }

    /// Lines with amounts, counts, posts and days that vary, the same for each run.
    private func lines(_ count: Int, seed: UInt64) -> [String] {
        var random = SeededGenerator(seed)
        return (0..<count).map { index in
            let post = ["书记", "主任", "副职"].randomElement(using: &random) ?? ""
            let score = Int.random(in: 0...10_000, using: &random)
            let growth = Int.random(in: -5_000...50_000, using: &random)
            let count = Int.random(in: 0...6, using: &random)
            let start =
                Bool.random(using: &random)
                ? "\"start\":\"2020-03-\(10 + Int.random(in: 0...9, using: &random))\"," : ""
            return """
                {"key":"\(index)","post":"\(post)",\(start)"person":{"name":"人\(index % 7)","age":\(20 + index % 40)},\
                "inputs":{"score":\(Double(score) / 100),"growth":"\(growth).\(score % 10)","count":\(count)}}
                """
        }
    }

    private static let inputs = """
        inputs = { score = { title = "得分", type = "number" }, growth = { title = "增收", type = "money" },
          count = { title = "次数", type = "integer" } },
        """

    private func expectTheSame(
        _ items: String, prelude: String = "", _ location: SourceLocation = #_sourceLocation
    ) throws {
        let plugin = try PluginFixture(
            scheme: ReplayedStatementTests.inputs + " items = { \(items) }",
            parameters: """
                base: { title: 标准, values: [ { from: 2020-01-01, value: { 书记: 3000, 主任: 2700.5, 副职: 7000/3 } },
                  { from: 2020-03-16, value: { 书记: 3300, 主任: 2800, 副职: 2500 } } ] }
                dues: { title: 党费, values: [ { from: 2020-01-01, value: [ { upto: 3000, rate: 0.005 }, { upto: 5000, rate: 0.01 }, { rate: 0.02 } ] } ] }
                """, prelude: prelude)
        try expectTheSame(plugin, lines(150, seed: 7), location)
    }

    private func item(_ formula: String, _ more: String = "") -> String {
        "{ id = \"a\", title = \"甲\", \(more) formula = function(s) \(formula) end },"
    }

    /// Who comes near the budget is always computed by Lua, which alone can say who spends it.
    @Test func nobodyIsReplayedPastTheBudget() throws {
        let plugin = try PluginFixture(
            scheme: ReplayedStatementTests.inputs + "items = { "
                + item("local n = 0 for i = 1, 200 * s.input.count do n = n + 1 end return n")
                + " }")
        let limits = EvaluationLimits(instructions: 2_000)
        func summaries(_ isReplaying: Bool) throws -> [String] {
            try plugin.evaluate(
                lines(60, seed: 3), workers: 1, limits: limits, isReplaying: isReplaying
            ).lines
        }
        let computed = try summaries(false)
        #expect(try summaries(true) == computed)
        #expect(computed.contains { $0.contains("limit.instructions") })
        #expect(computed.contains { !$0.contains("error") })
    }

    @Test func arithmetic() throws {
        try expectTheSame(
            item("return s.param.base[s.post] * s.input.score / 100 - s.input.growth // 7"))
        try expectTheSame(item("return (s.input.growth % 12.5) ^ 2 / 3 + -s.input.score"))
        try expectTheSame(item("return 100 / (s.input.score - 50)"))
        try expectTheSame(item("return s.input.count / 4 + s.input.count // 2 + s.input.count % 3"))
        try expectTheSame(item("return s.input.count / 3"))
        try expectTheSame(item("return s.input.score * s.input.count / (s.input.count - 3)"))
    }

    @Test func branches() throws {
        try expectTheSame(
            item(
                """
                if s.input.score >= 90 then return s.input.growth * 0.1
                elseif s.input.score >= 60 and s.input.growth > 0 then return s.input.growth * 0.05
                elseif s.input.score == 50 or s.post == "副职" then return 1 end
                return 0
                """))
        try expectTheSame(
            item("return s.input.growth * 2", "when = function(s) return s.input.growth > 100 end,")
        )
        try expectTheSame(
            item("return township.max(township.min(s.input.growth, 3000), s.input.score, 10)"))
        try expectTheSame(item("return township.clamp(s.input.growth, s.input.score, 5000)"))
        try expectTheSame(
            item("return township.clamp(s.input.growth, s.input.score * 100, 5000)"))
    }

    @Test func numbersThatBecomePlainValues() throws {
        try expectTheSame(item("return math.floor(s.input.score / 10) / 3"))
        try expectTheSame(item("local t = { 5, 6, 7 } return t[s.input.score // 20] or 9"))
        try expectTheSame(
            item("local n = 0 for i = 1, s.input.score / 10 do n = n + i end return n"))
        try expectTheSame(
            item("local n = 0 for i = 0, s.input.score, 12.5 do n = n + i end return n"))
        try expectTheSame(item("return #tostring(s.input.growth)"))
        try expectTheSame(item("return #(\"x\" .. s.input.score)"))
        try expectTheSame(item("return #string.format(\"%.1f\", s.input.growth)"))
        try expectTheSame(item("return (math.tointeger(s.input.score) or 1) + 1"))
        try expectTheSame(item("return s.input.score:is_zero() and 1 or 2"))
        try expectTheSame(item("return #string.rep(\"x\", math.floor(s.input.score))"))
        try expectTheSame(item("return township.split(1000, { s.input.score, 10, 20 })[1]"))
        try expectTheSame(item("return tonumber(tostring(s.input.score)) * 2"))
        try expectTheSame(
            item("return s.input.score:round(\"yuan\") + township.floor(s.input.growth)"))
        try expectTheSame(
            item("return math.type(s.input.count) == \"integer\" and s.input.count or 0.5"))
    }

    @Test func whatLooksPastTheOperators() throws {
        try expectTheSame(item("return rawequal(s.input.score, 50) and 1 or s.input.score"))
        try expectTheSame(item("return load(\"return ...\")(s.input.score)"))
        try expectTheSame(item("local t = {} rawset(t, s.input.count, 4) return t[2] or 5"))
        try expectTheSame(
            item("n = 1 + n return n", ""), prelude: "local n = 0")
        try expectTheSame(
            item("seen[s.post] = (seen[s.post] or 0) + 1 return seen[s.post]"),
            prelude: "local seen = {}")
    }

    @Test func messagesAndErrors() throws {
        try expectTheSame(
            item(
                "if s.input.score < 30 then township.warn(\"low\", \"只有 \" .. s.input.score) end return s.input.score"
            ))
        try expectTheSame(
            item(
                "if s.input.growth < 0 then township.error(\"minus\", \"亏了 \" .. s.input.growth) end return s.input.growth"
            ))
        try expectTheSame(item("return s.input.growth > 0 and s.input.growth or nil"))
        try expectTheSame(item("return s.person.age * 2 + #s.person.name"))
    }

    /// Whoever takes the same way gets the same warnings.
    @Test func warningsWithoutFigures() throws {
        try expectTheSame(
            item(
                "if s.input.score < 60 then township.warn(\"low\", \"不及格\") end return s.input.score"
            ))
    }

    /// What a formula keeps between people, in places where reading it does not show, is kept in Lua alone.
    @Test func whatIsKeptBehindTheScenes() throws {
        try expectTheSame(
            item("return count(box) > 100 and 1 or 0"),
            prelude: """
                local box = {}
                local count = load("local t = ... t.n = (t.n or 0) + 1 return t.n")
                """)
    }

    @Test func itemsOfItems() throws {
        try expectTheSame(
            """
            { id = "base", title = "基本", prorate = "calendar-days",
              formula = function(s) return s.param.base[s.post] end },
            { id = "bonus", title = "奖励", round = "yuan", mode = "down",
              when = function(s) return s.input.growth > 1000 end,
              formula = function(s) return s.input.growth * 0.1 end },
            { id = "dues", title = "党费", kind = "deduction", round = "jiao",
              formula = function(s) return s.gross * township.rate(s.item.base, s.param.dues) + s.item.bonus / 100 end },
            { id = "share", title = "占比", kind = "info", round = "none",
              formula = function(s) return s.item.bonus / (s.item.base + 1) end },
            { id = "tax", title = "税", kind = "employer", prorate = "half-month",
              formula = function(s) return township.marginal(s.input.growth, s.param.dues) end },
            """)
    }

    @Test func poolsAndEarlierPeriods() throws {
        let plugin = try PluginFixture(
            scheme: """
                inputs = { score = { title = "得分", type = "number" } },
                pools = { bonus = { title = "奖金", by = "run",
                  total = function(r) return r.count * 100.5 end, weight = function(s) return s.input.score end } },
                items = { { id = "a", title = "甲", formula = function(s) return s.pool.bonus end },
                  { id = "b", title = "乙", formula = function(s)
                      return township.max(s.year_to_date.item.a * 0.1 - s.year_to_date.gross / 7, 0) end } }
                """)
        let lines = (1...80).map {
            "{\"key\":\"\($0)\",\"inputs\":{\"score\":\($0 % 11 + 1)},\"year_to_date\":{\"gross\":\"\($0).5\",\"items\":{\"a\":\"\($0 * 9)\"}}}"
        }
        try expectTheSame(plugin, lines)
    }

    /// Texts that Unicode holds for equal are different keys in Lua.
    @Test func textsAreTheSameByBytes() throws {
        let plugin = try PluginFixture(
            scheme: """
                items = { { id = "a", title = "甲", formula = function(s) return #s.post end } }
                """)
        try expectTheSame(
            plugin,
            [
                #"{"post":"caf\u00e9"}"#, #"{"post":"cafe\u0301"}"#, #"{"post":"caf\u00e9"}"#,
                #"{"post":"long common head, a"}"#, #"{"post":"long common head, b!"}"#,
                #"{"post":"12345678"}"#, #"{"post":"12345678\u0000"}"#, "{}",
            ])
    }

    @Test func longTextsThatBeginAlike() throws {
        let plugin = try PluginFixture(
            scheme: """
                items = { { id = "a", title = "甲", formula = function(s)
                  return s.post == "common head a" and 1 or 2 end } }
                """)
        let posts = ["common head a", "common head b", "common head a", "common head c"]
        try expectTheSame(plugin, posts.map { "{\"post\":\"\($0)\"}" })
    }

    /// Numbers that fit no machine word.
    @Test func longNumbers() throws {
        let plugin = try PluginFixture(
            scheme: """
                inputs = { x = { title = "数", type = "number" } },
                items = { { id = "a", title = "甲", formula = function(s) return s.input.x * s.input.x / 7 + 0.005 end } }
                """)
        let values = [
            "3", "99999999999999999999.999", "0.0000000000000000000000000000000001", "-7e40",
        ]
        try expectTheSame(
            plugin, (values + values.reversed()).map { "{\"inputs\":{\"x\":\($0)}}" })
    }
}

/// The same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = state
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return word ^ (word >> 31)
    }
}
