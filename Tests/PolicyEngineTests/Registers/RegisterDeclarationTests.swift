import Governance
import PolicyEngine
import Testing

/// What a declaration of a register may not say.
@Suite struct RegisterDeclarationTests {
    private func message(_ declaration: String) throws -> String {
        let plugin = try PluginFixture(
            main: "local township = require 'township'\ntownship.register { \(declaration) }")
        do {
            _ = try PolicyEngine(plugins: [plugin.folder])
            return ""
        } catch {
            return error.errors.map(\.description).joined(separator: "\n")
        }
    }

    private func procedure(_ states: String, _ moves: String, fields: String = "") throws -> String
    {
        try message(
            """
            id = "t", title = "台账", fields = { { id = "a", title = "甲", type = "text" }, \(fields) },
            procedure = { states = { \(states) }, moves = { \(moves) } }
            """)
    }

    private static let states = "{ id = 'x', title = '一' }, { id = 'y', title = '二', final = true }"
    private static let move = "{ id = 'm', title = '走', from = 'x', to = 'y' }"

    @Test func soundDeclarationsAreTaken() throws {
        #expect(try procedure(Self.states, Self.move).isEmpty)
        #expect(
            try procedure(
                "{ id = 'x', title = '一', days = 3, remind = 1, escalate = 'm' }, { id = 'y', title = '二', final = true }",
                Self.move, fields: "{ id = 'b', title = '乙', type = 'register', of = 't' }"
            ).isEmpty)
    }

    @Test(arguments: [
        ("title = '台账', fields = { { id = 'a', title = '甲', type = 'text' } }", "缺少 id"),
        ("id = 't', title = '台账', fields = {}", "1 到 60 栏"),
        (
            "id = 't', title = '台账', fields = { { id = 'state', title = '甲', type = 'text' } }",
            "不能叫 state"
        ),
        ("id = 't', title = '台账', fields = { { id = 'a', title = '甲' } }", "缺少 type"),
        (
            "id = 't', title = '台账', fields = { { id = 'a', title = '甲', type = 'choice' } }",
            "choices"
        ),
        (
            "id = 't', title = '台账', fields = { { id = 'a', title = '甲', type = 'register' } }",
            "哪本台账"
        ),
        (
            "id = 't', title = '台账', fields = { { id = 'a', title = '甲', type = 'register', of = 'none' } }",
            "没有这本台账"
        ),
        (
            "id = 't', title = '台账', fields = { { id = 'a', title = '甲', type = 'text', of = 'x' } }",
            "只用于"
        ),
        (
            "id = 't', title = '台账', fields = { { id = 'a', title = '甲', type = 'person', min = 1 } }",
            "不能有 min"
        ),
        (
            "id = 't', title = '台账', fields = { { id = 'a', title = '甲', type = 'text' }, { id = 'a', title = '乙', type = 'text' } }",
            "两个 a"
        ),
        (
            "id = 't', title = '台账', unique = { { 'b' } }, fields = { { id = 'a', title = '甲', type = 'text' } }",
            "unique[1]"
        ),
        (
            "id = 't', title = '台账', feilds = 1, fields = { { id = 'a', title = '甲', type = 'text' } }",
            "fields"
        ),
    ])
    func whatIsWrongIsNamed(_ declaration: String, _ part: String) throws {
        #expect(try message(declaration).contains(part))
    }

    @Test func aProcedureLeadsSomewhere() throws {
        #expect(try procedure("{ id = 'x', title = '一' }", Self.move).contains("至少要有两个状态"))
        #expect(try procedure(Self.states, "").contains("没有下一步"))
        #expect(
            try procedure(
                "{ id = 'x', title = '一' }, { id = 'y', title = '二' }", Self.move
            ).contains("没有下一步"))
        #expect(
            try procedure(Self.states, "{ id = 'm', title = '走', from = 'x', to = 'z' }")
                .contains("z 不在 states 里"))
        #expect(
            try procedure(
                Self.states, "{ id = 'm', title = '走', from = 'x', to = 'y', needs = { 'b' } }"
            ).contains("needs 里的 b"))
        #expect(
            try procedure(
                "{ id = 'x', title = '一', days = 2, escalate = 'n' }, { id = 'y', title = '二', final = true }",
                Self.move
            ).contains("escalate"))
        #expect(
            try procedure(
                "{ id = 'x', title = '一', days = 2, remind = 2 }, { id = 'y', title = '二', final = true }",
                Self.move
            ).contains("大于 remind"))
    }
}
