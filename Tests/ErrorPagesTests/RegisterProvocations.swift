import Foundation
import Governance
import PolicyEngine
import TownshipOffice

/// What registers refuse.
enum RegisterProvocations {
    private static let time = "2020-03-05T09:12:00+08:00"

    private static let main = """
        local township = require "township"
        township.register {
          id = "cases", title = "民情", writers = { "社事办" }, readers = { "社事办" },
          fields = {
            { id = "matter", title = "诉求", type = "text", required = true, unique = true },
            { id = "who", title = "诉求人", type = "text", personal = true },
            { id = "score", title = "评分", type = "integer", max = 100 },
            { id = "village", title = "村", type = "organization" },
            { id = "half", title = "一半", type = "number", compute = function(e) return (e.score or 0) / 2 end },
          },
          check = function(e)
            if e.score == 13 then return nil .. "x" end
            if e.score == 14 then return "评分不能是 14" end
          end,
          procedure = {
            states = { { id = "open", title = "未办" }, { id = "done", title = "已办", final = true } },
            moves = { { id = "close", title = "办结", from = "open", to = "done", reason = true } },
          },
        }
        """

    /// A workspace with one register and two officers of different units.
    private final class Office {
        let folder = Folder()

        init() throws {
            try folder.write(
                "township.yaml", "name: 样镇\ndivision: \"510923108\"\nplugins: [plugins]\n")
            try folder.write(
                "directory/organizations.csv", "id,name,kind\nV1,甲村,村\nB1,社事办,内设机构\n")
            try folder.write("directory/people.csv", "id,name\nP1,张一\n")
            try folder.write("directory/appointments.csv", "person,organization,post,start\n")
            try folder.write("plugins/t/plugin.yaml", "id: t\ntitle: 测试\nversion: 1.0.0\napi: 1\n")
            try folder.write("plugins/t/main.lua", RegisterProvocations.main)
        }

        func desk(_ name: String = "cases") throws -> RegisterDesk {
            let records = try OfficeRecords.openOrMake(
                workspace: folder.path, keys: folder.path + "/keys", actor: "张", time: time
            ).records
            return try RegisterDesk(name, in: folder.path, records)
        }

        func add(_ texts: [String: String], on day: String = "2020-03-05") throws {
            _ = try desk().add(texts, on: try Day(text: day), by: hand)
        }

        func move(_ name: String, note: String = "", on day: String = "2020-03-05") throws {
            _ = try desk().move(1, name, note: note, on: try Day(text: day), by: hand)
        }

        var hand: RegisterDesk.Hand { .init(actor: "张", signer: nil, time: time) }
    }

    private static func provoked(
        _ code: String, _ cause: String, _ body: @escaping @Sendable (Office) throws -> Void
    ) -> Provocation {
        Provocation(code, cause) {
            let office = try Office()
            do {
                try body(office)
                return []
            } catch let error as RegisterError {
                return [Provoked(code: error.code.rawValue, message: error.message)]
            }
        }
    }

    static let entries: [Provocation] = [
        provoked("register.unknown", "没有这本台账") { _ = try $0.desk("case") },
        provoked("register.entry.unknown", "没有这一号") { try $0.move("办结", note: "原因") },
        provoked("register.field.unknown", "没有这一栏") { try $0.add(["诉求": "路灯", "平分": "3"]) },
        provoked("register.field.missing", "必填的一栏空着") { try $0.add(["score": "3"]) },
        provoked("register.field.value", "填的不是这一栏要的") {
            try $0.add(["诉求": "路灯", "score": "很好"])
        },
        provoked("register.field.computed", "填了算出来的一栏") {
            try $0.add(["诉求": "路灯", "一半": "3"])
        },
        provoked("register.reference.unknown", "写的单位不在单位表里") {
            try $0.add(["诉求": "路灯", "村": "丙村"])
        },
        provoked("register.duplicate", "和别的一条相同") {
            try $0.add(["诉求": "路灯"])
            try $0.add(["诉求": "路灯"])
        },
        provoked("register.move", "办完了还要办") {
            try $0.add(["诉求": "路灯"])
            try $0.move("办结", note: "已修")
            try $0.move("办结", note: "已修")
        },
        provoked("register.reason", "要写原因的没有写") {
            try $0.add(["诉求": "路灯"])
            try $0.move("办结")
        },
        provoked("register.day", "日期早于上一次") {
            try $0.add(["诉求": "路灯"])
            try $0.move("办结", note: "已修", on: "2020-03-04")
        },
        provoked("register.refused", "插件的检查不同意") { try $0.add(["诉求": "路灯", "score": "14"]) },
        provoked("register.failed", "插件的检查出了错") { try $0.add(["诉求": "路灯", "score": "13"]) },
        provoked("register.query", "按加密的一栏筛选") { office in
            let desk = try office.desk()
            let day = try Day(text: "2020-03-05")
            _ = try EntryFilter(desk.definition, on: day).condition(
                "诉求人=甲", desk.workspace.roster)
        },
        provoked("register.unit", "不是该单位的人来登记") { office in
            let engine = try PolicyEngine(plugins: [office.folder.path + "/plugins"])
            let change = EntryChange(
                texts: ["诉求": "路灯"], day: try Day(text: "2020-03-05"), units: ["司法所"])
            _ = try engine.register("cases").drafts(of: [change]) {
                _, text throws(RegisterError) in EntryReference(text, facts: [:], names: [])
            }[0].get()
        },
    ]
}
