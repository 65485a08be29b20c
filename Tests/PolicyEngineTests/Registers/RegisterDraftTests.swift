import Governance
import PolicyEngine
import Testing

/// What a register makes of an entry, step by step.
@Suite struct RegisterDraftTests {
    private static let main = """
        local township = require "township"
        township.register {
          id = "cases", title = "民情台账", writers = { "社事办" },
          fields = {
            { id = "received", title = "收到日期", type = "date", required = true },
            { id = "source", title = "来源", type = "choice", choices = { "坐班", "网格" }, required = true },
            { id = "village", title = "村", type = "organization", required = true },
            { id = "who", title = "诉求人", type = "text", personal = true },
            { id = "handler", title = "承办人", type = "person" },
            { id = "outcome", title = "处理结果", type = "text" },
            { id = "score", title = "满意度", type = "integer", min = 0, max = 100 },
            { id = "opinion", title = "法律意见", type = "register", of = "opinions" },
            { id = "days", title = "用时", type = "integer", compute = function(e) return e.day - e.received end },
            { id = "late", title = "超过七天", type = "boolean", compute = function(e) return e.days > 7 end },
          },
          unique = { { "village", "received" } },
          check = function(e)
            if e.received > e.day then return "收到日期在登记之后" end
          end,
          procedure = {
            states = {
              { id = "new", title = "已收集", days = 1 },
              { id = "handling", title = "处置中", days = 7, remind = 2, escalate = "raise" },
              { id = "county", title = "县级处置" },
              { id = "closed", title = "已办结", final = true },
            },
            moves = {
              { id = "assign", title = "交办", from = "new", to = "handling", by = { "社事办" }, needs = { "handler" } },
              { id = "raise", title = "上报", from = "handling", to = "county", reason = true },
              { id = "close", title = "办结", from = { "handling", "county" }, to = "closed", needs = "outcome",
                check = function(e)
                  if e.opinion == nil then return "没有法律意见" end
                  if e.opinion.state ~= "given" then return "法律意见还没有出具" end
                  return e.village.name ~= "河东村"
                end },
            },
          },
        }
        township.register { id = "opinions", title = "法律意见", fields = { { id = "text", title = "意见", type = "text" } } }
        """

    private let register: Register

    init() throws {
        let plugin = try PluginFixture(main: RegisterDraftTests.main)
        register = try PolicyEngine(plugins: [plugin.folder]).register("民情台账")
    }

    private func day(_ text: String) throws -> Day { try Day(text: text) }

    private func draft(_ change: EntryChange) throws -> EntryDraft {
        try register.drafts(of: [change]) { field, text throws(RegisterError) in
            switch field.target {
            case .organization?:
                EntryReference(text, facts: ["name": .text(text)], names: ["id", "name"])
            case .register?:
                EntryReference(
                    text, facts: ["state": .text(text == "1" ? "given" : "asked")],
                    names: ["state"])
            default: EntryReference(text, facts: [:], names: ["name"])
            }
        }[0].get()
    }

    private func code(_ change: EntryChange) throws -> RegisterErrorCode? {
        do {
            _ = try draft(change)
            return nil
        } catch let error as RegisterError {
            return error.code
        }
    }

    private func message(_ change: EntryChange) -> String {
        do {
            _ = try draft(change)
            return ""
        } catch {
            return "\(error)"
        }
    }

    private let sound = [
        "收到日期": "2020-03-02", "source": "坐班", "village": "龙门村", "who": "甲一",
    ]

    private func entry(_ draft: EntryDraft, number: Int = 1, position: Int = 1) -> RegisterEntry {
        RegisterEntry(
            number: number, position: position, state: draft.state, since: draft.since,
            values: draft.values, personal: draft.personal, day: draft.day, officer: "")
    }

    @Test func aNewEntryIsInTheFirstState() throws {
        let draft = try draft(EntryChange(texts: sound, day: day("2020-03-04")))
        #expect(draft.kind == .added)
        #expect(draft.state == "new")
        #expect(draft.since == (try day("2020-03-04")))
        #expect(
            draft.values == [
                "received": "2020-03-02", "source": "坐班", "village": "龙门村", "days": "2",
                "late": "否",
            ])
        #expect(draft.personal == ["who": "甲一"])
    }

    @Test func whatIsWrongIsToldByItsCode() throws {
        let today = try day("2020-03-04")
        func code(_ texts: [String: String], units: Set<String>? = nil) throws -> RegisterErrorCode?
        {
            try self.code(
                EntryChange(texts: sound.merging(texts) { $1 }, day: today, units: units))
        }
        #expect(try code([:]) == nil)
        #expect(try code([:], units: ["社事办", "党政办"]) == nil)
        #expect(try code([:], units: ["司法所"]) == .unit)
        #expect(try code(["来原": "坐班"]) == .fieldUnknown)
        #expect(try code(["source": "电话"]) == .fieldValue)
        #expect(try code(["收到日期": "3月2日"]) == .fieldValue)
        #expect(try code(["score": "101"]) == .fieldValue)
        #expect(try code(["source": ""]) == .fieldMissing)
        #expect(try code(["days": "3"]) == .fieldComputed)
        #expect(try code(["收到日期": "2020-03-05"]) == .refused)
        #expect(try code(["who": "甲\0一"]) == .fieldValue)
    }

    @Test func anEntryGoesThroughItsProcedure() throws {
        let first = entry(try draft(EntryChange(texts: sound, day: day("2020-03-02"))))
        let second = try day("2020-03-03")
        #expect(try code(EntryChange(first, move: "办结", day: second)) == .move)
        #expect(try code(EntryChange(first, move: "办理", day: second)) == .move)
        #expect(try code(EntryChange(first, move: "交办", day: second)) == .fieldMissing)
        let assigning = ["handler": "P1"]
        #expect(
            try code(EntryChange(first, move: "交办", texts: assigning, day: second, units: ["司法所"]))
                == .unit)
        let assigned = try draft(
            EntryChange(first, move: "交办", texts: assigning, day: second, units: ["社事办"]))
        #expect(assigned.kind == .moved)
        #expect(assigned.move == "assign")
        #expect(assigned.state == "handling")
        #expect(assigned.since == second)
        let handling = entry(assigned, position: 2)
        #expect(try code(EntryChange(handling, move: "raise", day: second)) == .reason)

        let third = try day("2020-03-12")
        func closing(_ texts: [String: String]) -> EntryChange {
            EntryChange(
                handling, move: "close", texts: ["outcome": "修好了"].merging(texts) { $1 }, day: third
            )
        }
        #expect(try code(closing([:])) == .refused)
        #expect(message(closing([:])).contains("没有法律意见"))
        #expect(message(closing(["opinion": "2"])).contains("法律意见还没有出具"))
        #expect(message(closing(["opinion": "1", "village": "河东村"])).contains("main.lua"))
        let closed = try draft(closing(["opinion": "1"]))
        #expect(closed.state == "closed")
        #expect(closed.values["days"] == "10")
        #expect(closed.values["late"] == "是")
        #expect(
            try code(EntryChange(entry(closed, position: 3), move: "close", day: third)) == .move)
    }

    @Test func aCorrectionKeepsTheState() throws {
        let first = entry(try draft(EntryChange(texts: sound, day: day("2020-03-02"))))
        let draft = try draft(
            EntryChange(first, texts: ["source": "网格", "who": ""], day: day("2020-03-05")))
        #expect(draft.kind == .corrected)
        #expect(draft.state == "new")
        #expect(draft.since == (try day("2020-03-02")))
        #expect(draft.values["source"] == "网格")
        #expect(draft.personal.isEmpty)
    }
}
