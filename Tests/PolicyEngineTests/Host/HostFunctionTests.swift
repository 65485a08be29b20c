import ExactNumbers
import Governance
import PolicyEngine
import Synchronization
import Testing

/// Functions of the program that links the library, as plugins call them.
@Suite struct HostFunctionTests {
    /// A plugin with one item `a` that computes a formula.
    private func plugin(_ formula: String, items: String = "") throws -> PluginFixture {
        try PluginFixture(
            scheme: """
                inputs = { grade = { title = "级别", type = "number", default = 3 },
                  since = { title = "起算日", type = "date", default = "2018-07-01" } },
                items = { { id = "a", title = "甲", formula = function(s) return \(formula) end }, \(items) }
                """, prelude: "local host = require \"host\"")
    }

    private func outcomes(
        _ formula: String, _ functions: [HostFunction], grades: [FieldValue] = [3],
        limits: EvaluationLimits = EvaluationLimits(), explained: Bool = false
    ) throws -> [Outcome] {
        let plugin = try plugin(formula)
        let engine = try PolicyEngine(
            plugins: [plugin.folder], functions: functions, limits: limits, workers: 1)
        return try engine.scheme("t").outcomes(
            for: grades.map { Subject(post: "书记", inputs: ["grade": $0]) },
            in: .month(2020, 3), explained: explained)
    }

    /// The value of the item, or the code of the error with its line.
    private func result(_ formula: String, _ functions: HostFunction...) throws -> String {
        switch try outcomes(formula, functions)[0] {
        case .statement(let statement): return statement.net.description
        case .setAside(let reason): return "\(reason.code) \(reason.at)"
        }
    }

    private struct Unknown: Error {}

    private static let third = HostFunction("third", title: "三分之一") {
        (x: Rational) throws in try x / Rational(3)
    }

    @Test func numbersStayExact() throws {
        #expect(try result("host.third(100.01) * 3", HostFunctionTests.third) == "100.01")
        #expect(try result("host.third(7) * 3 == 7 and 1 or 0", HostFunctionTests.third) == "1.00")
        let huge = "99999999999999999999999.99"
        #expect(
            try result("host.third(township.exact('\(huge)')) * 3", HostFunctionTests.third) == huge
        )
    }

    @Test func argumentsAndAnswersHaveTypes() throws {
        let all = HostFunction("all", title: "都有") {
            (n: Int, text: String, day: Day, flag: Bool, money: Money, more: Rational?) -> String in
            "\(n) \(text) \(day) \(flag) \(money) \(more.map(\.description) ?? "-")"
        }
        let seen = "host.all(2, 'x', s.input.since, true, 1.50) == '2 x 2018-07-01 true 1.50 -'"
        #expect(try result("(\(seen)) and 1 or 0", all) == "1.00")
        let more =
            "host.all(2.0, s.post, s.input.since, false, 3, 1/4) == '2 书记 2018-07-01 false 3.00 0.25'"
        #expect(try result("(\(more)) and 1 or 0", all) == "1.00")
        let tomorrow = HostFunction("tomorrow", title: "次日") { (day: Day) in
            day.adding(days: 1)
        }
        #expect(try result("host.tomorrow(s.input.since).day", tomorrow) == "2.00")
        let half = HostFunction("half", title: "一半") { (n: Int) -> Int? in
            n % 2 == 0 ? n / 2 : nil
        }
        #expect(try result("host.half(5) or 9", half) == "9.00")
        #expect(try result("({10, 20})[host.half(4)]", half) == "20.00")
        let even = HostFunction("even", title: "偶数") { (n: Int) in n % 2 == 0 }
        #expect(try result("host.even(4) and 1 or 0", even) == "1.00")
    }

    @Test func otherArgumentsAreErrorsOfTheFormula() throws {
        let pay = HostFunction("pay", title: "工资") { (grade: Int, of: Money) in of }
        for arguments in ["'3', 1", "1.5, 1", "3", "3, 0.001", "3, 1, 2", "3, {}", "3, nil", ""] {
            #expect(
                try result("host.pay(\(arguments))", pay).hasPrefix("function.argument main.lua:"),
                "\(arguments)")
        }
        #expect(try result("host.pay(3, 1 + 1)", pay) == "2.00")
    }

    @Test func whatItThrowsSetsTheSubjectAside() throws {
        let refusing = HostFunction("f", title: "甲") { () throws -> Int in
            throw HostRefusal("grade.unknown", "没有这一级")
        }
        #expect(try result("host.f()", refusing).hasPrefix("grade.unknown main.lua:"))
        let failing = HostFunction("f", title: "甲") { () throws -> Int in throw Unknown() }
        #expect(try result("host.f()", failing).hasPrefix("host.failed main.lua:"))
        let dividing = HostFunction("f", title: "甲") { (x: Rational) throws in try x / .zero }
        #expect(try result("host.f(1)", dividing).hasPrefix("number.division_by_zero main.lua:"))
        #expect(try result("pcall(host.f) and 1 or 2", refusing) == "2.00")
    }

    @Test func namesAreChecked() throws {
        #expect(try result("host.thirds(1)", HostFunctionTests.third).hasPrefix("formula.unknown"))
        let misspelt = try plugin("host.thirds(1)")
        func unknown(_ plugin: PluginFixture) -> [PolicyError] {
            PluginCheck.findings(in: plugin.folder, functions: [HostFunctionTests.third])
                .filter { $0.code == .formulaUnknownName }
        }
        #expect(unknown(misspelt).count == 1)
        #expect(unknown(misspelt).first?.message.contains("third") == true)
        let right = try plugin("host.third(1)")
        #expect(unknown(right) == [])
        // Without functions there is no such module: main.lua says so when it runs.
        #expect(
            PluginCheck.findings(in: right.folder).contains { $0.message.contains("没有模块 host") })
    }

    /// A plugin that has had a module of that name goes on with its own.
    @Test func aFileOfThePluginComesFirst() throws {
        let plugin = try PluginFixture(
            main: """
                local host = require "host"
                require("township").scheme { id = "t", title = "t",
                  items = { { id = "a", title = "a", formula = function(s) return host.own() end } } }
                """, modules: ["host.lua": "return { own = function() return 1 end }"])
        let functions = [HostFunctionTests.third]
        #expect(PluginCheck.findings(in: plugin.folder, functions: functions) == [])
        let engine = try PolicyEngine(plugins: [plugin.folder], functions: functions)
        let outcome = try engine.scheme("t").outcomes(for: [Subject()], in: .month(2020, 3))[0]
        #expect(outcome.statement?.net == Money(fen: 100))
    }

    @Test func theAnswerIsAFigureOfTheExplanation() async throws {
        let plugin = try plugin("host.pay(s.input.grade, s.post) * 2")
        let pay = HostFunction("pay", title: "级别工资") { (grade: Int, post: String) in
            Money(fen: Int64(grade) * 100_000)
        }
        let engine = try PolicyEngine(plugins: [plugin.folder], functions: [pay])
        let statement = try await engine.scheme("t").evaluate(
            Subject(post: "书记", inputs: ["grade": 12]), in: .month(2020, 3))
        let expression = try #require(statement.explanation?.item("a")?.expression)
        let figure = try #require(expression.figures.first)
        #expect(figure.source == .function(name: "host.pay"))
        #expect(figure.value == Rational(12_000))
        #expect(statement.explanationText.hasPrefix("甲 = 级别工资[12] 12,000.00 × 2 = 24,000.00"))
        #expect(try expression.replayed() == Rational(24_000))
    }

    /// Replayed statements are those that Lua computes, and a function is asked once for what it was given.
    @Test func replaysAreTheSame() throws {
        let calls = Mutex(0)
        let pay = HostFunction("pay", title: "级别工资") { (grade: Rational, day: Day) throws in
            calls.withLock { $0 += 1 }
            if grade == Rational(7) { throw HostRefusal("grade.unknown", "没有 7 级") }
            return try grade * grade + Rational(day.year)
        }
        let grades = (0..<200).map { FieldValue(integerLiteral: $0 % 10) }
        let formula = "host.pay(s.input.grade, s.input.since) * s.input.grade"
        for explained in [false, true] {
            let replayed = try outcomes(formula, [pay], grades: grades, explained: explained)
            let made = calls.withLock { $0 }
            #expect(made < 150, "of 200 subjects most are replayed, \(made) calls")
            let computed = try outcomes(
                formula, [pay], grades: grades,
                limits: EvaluationLimits(instructions: 1_000_000), explained: explained)
            #expect(replayed == computed)
            #expect(replayed.count { $0.setAside?.code == "grade.unknown" } == 20)
            calls.withLock { $0 = 0 }
        }
    }

    @Test func casesAndStreamsHaveThemToo() throws {
        let plugin = try plugin("host.third(s.input.grade)")
        try plugin.write(
            "tests/t.yaml",
            "- { name: 一, scheme: t, period: 2020-03, inputs: { grade: 6 }, expect: { a: 2 } }\n")
        let functions = [HostFunctionTests.third]
        let report = try PluginTest.run(plugin.folder, functions: functions)
        #expect(report.summary == "1 passed, 0 failed")
        #expect(throws: PolicyFindings.self) { try PluginTest.run(plugin.folder) }
        #expect(throws: Never.self) {
            try EvaluateStream(
                plugin: plugin.folder, scheme: "t", period: .month(2020, 3), functions: functions)
        }
    }

    /// What a function of the host holds, as long as something holds the function.
    private final class Token: Sendable {}

    /// A host that loads plugins all day long is not to grow: an engine takes its machines with it, those of workers, too.
    @Test(arguments: [1, 2]) func anEngineThatIsLetGoIsGone(workers: Int) async throws {
        weak var kept: Token?
        do {
            let token = Token()
            kept = token
            let function = HostFunction("held", title: "持有") { [token] (n: Int) -> Int? in
                withExtendedLifetime(token) { n }
            }
            let source = try PluginSource(
                folder: "t",
                files: [
                    PluginFile(
                        path: "plugin.yaml", text: "id: t\ntitle: t\nversion: 1.0.0\napi: 1\n"),
                    PluginFile(
                        path: "main.lua",
                        text: """
                            local host = require "host"
                            require("township").scheme { id = "t", title = "t",
                              items = { { id = "a", title = "甲", formula = function(s) return host.held(1) end } } }
                            """),
                ])
            let engine = try PolicyEngine(
                sources: [source], functions: [function], workers: workers)
            let statement = try await engine.scheme("t").evaluate(
                Subject(), in: .month(2020, 3))
            #expect(statement.net.description == "1.00")
        }
        // Threads of workers end on their own.
        for _ in 0..<500 where kept != nil { try await Task.sleep(for: .milliseconds(10)) }
        #expect(kept == nil)
    }
}
