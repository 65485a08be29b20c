import ExactNumbers
import Governance
import PolicyEngine
import Testing

/// What an indicator may ask for, and what it is told otherwise.
@Suite struct IndicatorTests {
    private final class Source: IndicatorSource {
        let registers: [RegisterDefinition]
        private(set) var queries: [RegisterQuery] = []

        init(_ registers: [RegisterDefinition]) { self.registers = registers }

        func register(_ id: String) -> RegisterDefinition? { registers.first { $0.id == id } }
        func tally(_ query: RegisterQuery, by field: String?) throws(StoreError) -> [String: Int] {
            queries.append(query)
            return field == nil ? ["open": 3, "done": 1] : ["1.25": 2, "0.5": 1, "": 4]
        }
        func organizations(of kind: String?, on day: Day) -> Int { kind == "村" ? 20 : 30 }
        func people(in posts: [String]?, on day: Day) -> Int { posts?.count ?? 9 }
        func tasks(of measure: Int?, in states: [TaskState], on day: Day) -> Int {
            (measure ?? 0) * 10 + states.count
        }
    }

    private func value(_ body: String, permissions: String = "roster, plan, \"register:others\"")
        throws -> (value: IndicatorValue, queries: [RegisterQuery])
    {
        let plugin = try PluginFixture(
            main: """
                local township = require "township"
                township.register { id = "cases", title = "民情", fields = {
                    { id = "date", title = "日期", type = "date" }, { id = "who", title = "谁", type = "text", personal = true },
                    { id = "points", title = "积分", type = "number" }, { id = "urgent", title = "急", type = "boolean" } },
                  procedure = { states = { { id = "open", title = "未办" }, { id = "done", title = "已办", final = true } },
                    moves = { { id = "close", title = "办", from = "open", to = "done" } } } }
                township.indicator { id = "a", title = "甲", unit = "件", target = 3, direction = "down",
                  value = function(q) \(body) end }
                """)
        try plugin.write(
            "plugin.yaml",
            "id: test\ntitle: 测试\nversion: 1.0.0\napi: 1\npermissions: [\(permissions)]\n")
        let engine = try PolicyEngine(plugins: [plugin.folder])
        let other = RegisterDefinition(
            id: "others", title: "别的",
            fields: [RegisterField(InputDefinition(id: "a", title: "甲", type: .text))])
        let source = Source(engine.registers + [other])
        let value = try engine.indicator("a").value(
            on: try Day(text: "2020-03-31"), from: source)
        return (value, source.queries)
    }

    private func code(_ body: String, permissions: String = "") -> String? {
        do {
            _ = try value(body, permissions: permissions)
            return nil
        } catch let error as SetAside {
            return error.code
        } catch {
            return "\(error)"
        }
    }

    @Test func countsAndSumsAreExact() throws {
        let (value, queries) = try value(
            """
            local all = q.count { register = "cases", state = { "open", "done" }, where = { urgent = true },
              days = { date = { from = q.day - 30, to = "2020-03-31" } }, empty = "points" }
            return q.sum({ register = "cases" }, "points") / all
            """)
        #expect(value.value == (try Rational(decimal: "0.75")))
        #expect(value.reads.map(\.value) == [4, 3].map { Rational($0) })
        #expect(value.reads[0].title == "民情（未办、已办，急 是，没有积分，日期 2020-03-01 到 2020-03-31）条数")
        #expect(value.reads[1].title == "民情的积分合计")
        #expect(value.isReached == true)
        let day = try Day(text: "2020-03-31")
        #expect(
            queries[0]
                == RegisterQuery(
                    "cases", on: day,
                    where: [
                        .state(["open", "done"]), .field("urgent", oneOf: ["是"]), .empty("points"),
                        .days("date", from: try Day(text: "2020-03-01"), to: day),
                    ]))
    }

    @Test func theDirectoryAndThePlanAreCounted() throws {
        #expect(
            try value(
                "return q.organizations('村') + q.organizations() + q.people { '书记', '主任' } + q.people() + q.tasks('逾期', 3) + q.tasks { '滞后', '逾期' }"
            ).value.value == Rational(20 + 30 + 2 + 9 + 31 + 2))
        #expect(try value("return q.count { register = 'others' }").value.value == Rational(4))
        #expect(try value("return nil").value.value == nil)
        #expect(try value("return nil").value.isReached == nil)
    }

    @Test(arguments: [
        ("return q.people()", "indicator.denied"), ("return q.organizations()", "indicator.denied"),
        ("return q.tasks('逾期')", "indicator.denied"),
        ("return q.count { register = 'others' }", "indicator.denied"),
        ("return q.count { register = 'none' }", "indicator.query"),
        ("return q.count { register = 'cases', state = 'opne' }", "indicator.query"),
        ("return q.count { register = 'cases', where = { pionts = 1 } }", "indicator.query"),
        ("return q.count { register = 'cases', where = { who = '甲' } }", "indicator.query"),
        ("return q.count { register = 'cases', days = { points = {} } }", "indicator.query"),
        (
            "return q.count { register = 'cases', days = { date = { form = q.day } } }",
            "indicator.query"
        ),
        ("return q.sum({ register = 'cases' }, 'urgent')", "indicator.query"),
        ("return q.count { registre = 'cases' }", "indicator.query"),
        ("for i = 1, 300 do q.count { register = 'cases' } end return 1", "indicator.query"),
        ("return q.today", "formula.unknown_name"), ("return '甲'", "formula.result"),
        ("return nil + 1", "formula.failed"), ("while true do end", "limit.time"),
        ("q.day = 1", "script.denied"),
    ])
    func whatCannotBeAskedForIsTold(_ body: String, _ code: String) {
        #expect(self.code(body) == code)
    }
}
