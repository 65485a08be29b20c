import Foundation
import Governance
import GovernanceStore
import Testing
import TownshipOffice

/// Entries of a register as the office keeps them.
@Suite struct RegisterDeskTests {
    private final class Office {
        let path = NSTemporaryDirectory() + "desk-\(UUID().uuidString)"
        static let time = "2020-03-05T09:12:00+08:00"

        init(_ officers: String = "") throws {
            let files = [
                "township.yaml":
                    "name: 样镇\ndivision: \"510923108\"\nplugins: [plugins]\npublication: { holidays: [2020-04-06] }\n"
                    + officers,
                "directory/organizations.csv":
                    "id,name,kind,aliases\nV1,甲村,村,\nB1,社事办,内设机构,社会事务办公室\nB2,司法所,派驻机构,\n",
                "directory/people.csv": "id,name\nP1,张一\nP2,王二\nP3,王二\n",
                "directory/appointments.csv": "person,organization,post,start\n",
                "plugins/t/plugin.yaml": "id: t\ntitle: 测试\nversion: 1.0.0\napi: 1\n",
                "plugins/t/main.lua": """
                local township = require "township"
                township.register {
                  id = "cases", title = "民情", writers = { "社会事务办公室" }, readers = { "社事办" },
                  fields = {
                    { id = "date", title = "日期", type = "date", required = true },
                    { id = "village", title = "村", type = "organization" },
                    { id = "who", title = "诉求人", type = "text", personal = true },
                    { id = "handler", title = "承办人", type = "person" },
                    { id = "matter", title = "诉求", type = "text", required = true },
                    { id = "earlier", title = "前一件", type = "register", of = "cases" },
                  },
                  unique = { { "date", "matter" } },
                  check = function(e)
                    if e.earlier ~= nil and e.earlier.state ~= "done" then return "前一件没有办完" end
                  end,
                  procedure = {
                    states = { { id = "open", title = "未办", days = 3, remind = 1 }, { id = "done", title = "已办", final = true } },
                    moves = { { id = "close", title = "办结", from = "open", to = "done" } },
                  },
                }
                """,
            ]
            for (name, text) in files {
                let url = URL(fileURLWithPath: path + "/" + name)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: url, atomically: true, encoding: .utf8)
            }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func records() throws -> OfficeRecords {
            try OfficeRecords.openOrMake(
                workspace: path, keys: path + "/keys", actor: "张", time: Office.time
            ).records
        }

        func desk() throws -> RegisterDesk { try RegisterDesk("民情", in: path, try records()) }

        func signer(_ id: String) throws -> OfficeSigner {
            let settings = try WorkspaceSettings(folder: path)
            let records = try records()
            if try !records.enrolments().contains(where: { $0.officer == id }) {
                _ = try records.enrol(
                    id, settings: settings, keys: path + "/keys", passphrase: "四月的雨下在瓦上",
                    time: Office.time, cost: .least)
            }
            return try records.signer(
                id, settings: settings, keys: path + "/keys", passphrase: "四月的雨下在瓦上")
        }

        func lock() throws {
            let workspace = try Workspace(folder: path)
            _ = try records().bring(
                plugin: path + "/plugins/t", workspace: workspace, by: try signer("zhang"),
                time: Office.time)
            _ = try records().approve(
                plugin: "t", workspace: workspace, by: try signer("wang"), time: Office.time)
        }
    }

    private static let officers = """
        officers:
          - { id: zhang, name: 张, roles: [插件, 查看号码], units: [社事办] }
          - { id: wang, name: 王, roles: [插件], units: [司法所] }

        """

    private let hand = RegisterDesk.Hand(actor: "张", signer: nil, time: Office.time)

    private func day(_ text: String) throws -> Day { try Day(text: text) }

    private func code(_ body: () throws -> Void) -> String? {
        do {
            try body()
            return nil
        } catch let error as RegisterError {
            return error.code.rawValue
        } catch let error as WorkspaceFindings {
            return error.findings[0].code
        } catch let error as RunError {
            return error.code.rawValue
        } catch {
            return "\(error)"
        }
    }

    @Test func namesBecomeIdsAndPeopleStayMasked() throws {
        let office = try Office()
        let desk = try office.desk()
        let entry = try desk.add(
            ["日期": "2020-03-02", "村": "甲村", "承办人": "张一", "诉求": "路灯", "诉求人": "李四"],
            on: day("2020-03-02"), by: hand)
        #expect(entry.number == 1)
        #expect(
            entry.values == [
                "date": "2020-03-02", "village": "V1", "handler": "P1", "matter": "路灯",
            ])
        #expect(entry.personal == ["who": "李四"])
        let (entries, count) = try desk.entries(RegisterQuery("cases"), for: nil)
        #expect(entries == [entry])
        let sheet = EntriesSheet(desk, entries, of: count, on: try day("2020-03-02"))
        let row = try sheet.document().tables[0].rows[0].cells.map(\.shown)
        #expect(
            row == [
                "1", "2020-03-02", "甲村", "李*", "张一", "路灯", "", "未办", "2020-03-02", "2020-03-05",
            ])
    }

    @Test func referencesHaveToBeThere() throws {
        let office = try Office()
        let desk = try office.desk()
        func code(_ texts: [String: String]) throws -> String? {
            let today = try day("2020-03-02")
            return self.code {
                _ = try desk.add(
                    ["日期": "2020-03-02", "诉求": "路灯"].merging(texts) { $1 }, on: today, by: hand)
            }
        }
        #expect(try code(["承办人": "王二"]) == "register.reference.unknown", "two bear the name")
        #expect(try code(["承办人": "P9"]) == "register.reference.unknown")
        #expect(try code(["村": "乙村"]) == "register.reference.unknown")
        #expect(try code(["前一件": "1"]) == "register.reference.unknown")
        #expect(try code(["承办人": "P2"]) == nil)
        #expect(try code(["诉求": "水渠", "前一件": "1"]) == "register.refused", "it is open")
        _ = try desk.move(1, "办结", on: day("2020-03-02"), by: hand)
        #expect(try code(["诉求": "水渠", "前一件": "1"]) == nil)
    }

    @Test func entriesAreAddedAllOrNone() throws {
        let office = try Office()
        let desk = try office.desk()
        let today = try day("2020-03-02")
        func row(_ matter: String) -> [String: String] { ["日期": "2020-03-02", "诉求": matter] }
        let results = try desk.add([row("甲"), row("乙"), row("甲")], on: today, by: hand)
        #expect((try? results[0].get()) != nil)
        #expect(throws: RegisterError.self) { try results[2].get() }
        #expect(try desk.entries(RegisterQuery("cases"), for: nil).count == 0)
        let kept = try desk.add([row("甲"), row("乙")], on: today, by: hand)
        #expect(try kept.map { try $0.get().number } == [1, 2])
        #expect(code { _ = try desk.add(row("甲"), on: today, by: hand) } == "register.duplicate")
        #expect(
            code { _ = try desk.correct(2, ["诉求": "甲"], note: "错", on: today, by: hand) }
                == "register.duplicate")
        #expect(
            code { _ = try desk.correct(2, ["村": "甲村"], note: "补", on: today, by: hand) } == nil)
    }

    @Test func daysOnlyGoForward() throws {
        let office = try Office()
        let desk = try office.desk()
        _ = try desk.add(["日期": "2020-03-02", "诉求": "甲"], on: day("2020-03-02"), by: hand)
        let (before, after) = (try day("2020-03-01"), try day("2020-03-09"))
        #expect(code { _ = try desk.move(1, "办结", on: before, by: hand) } == "register.day")
        _ = try desk.move(1, "办结", on: after, by: hand)
        func states(_ day: Day?) throws -> [String] {
            try desk.entries(RegisterQuery("cases", on: day), for: nil).entries.map(\.state)
        }
        #expect(try states(before) == [])
        #expect(try states(try day("2020-03-08")) == ["open"])
        #expect(try states(nil) == ["done"])
    }

    @Test func remindersCountWorkingDays() throws {
        let office = try Office()
        let desk = try office.desk()
        // A Thursday; Monday 6 April is a holiday, so three working days end on Wednesday.
        _ = try desk.add(["日期": "2020-04-02", "诉求": "甲"], on: day("2020-04-02"), by: hand)
        func told(_ text: String) throws -> [Bool] {
            try desk.reminders(on: try day(text), for: nil).map(\.isOver)
        }
        #expect(try told("2020-04-06").isEmpty)
        #expect(try told("2020-04-07") == [false])
        #expect(try told("2020-04-08") == [false])
        #expect(try told("2020-04-09") == [true])
    }

    @Test func whoHasNotTheUnitIsRefusedInTheLibrary() throws {
        let office = try Office(Self.officers)
        let (zhang, wang) = (try office.signer("zhang"), try office.signer("wang"))
        #expect(code { _ = try office.desk() } == "lock.missing", "the plugin is not approved")
        try office.lock()
        let desk = try office.desk()
        let today = try day("2020-03-02")
        func add(_ signer: OfficeSigner?) -> String? {
            code {
                _ = try desk.add(
                    ["日期": "2020-03-02", "诉求": "路灯", "诉求人": "李四"], on: today,
                    by: .init(actor: "x", signer: signer, time: Office.time))
            }
        }
        #expect(add(nil) == "run.unsigned")
        #expect(add(wang) == "register.unit")
        #expect(add(zhang) == nil, "the unit is known under its other name")
        func read(_ reader: OfficeSigner?) -> String? {
            code { _ = try desk.entries(RegisterQuery("cases"), for: reader) }
        }
        #expect(read(nil) == "register.unit")
        #expect(read(wang) == "register.unit")
        #expect(read(zhang) == nil)
        #expect(!desk.isOpen(to: wang))
        #expect(code { _ = try desk.showPeople(to: wang, time: Office.time) } == "officer.role")
        let grant = try desk.showPeople(to: zhang, time: Office.time)
        let (entries, count) = try desk.entries(RegisterQuery("cases"), for: zhang)
        let sheet = EntriesSheet(desk, entries, of: count, on: today, grant: grant)
        #expect(try sheet.document().tables[0].rows[0].cells.map(\.shown).contains("李四"))
        #expect(try office.records().log().last?.action == LogEntry.Action.numbersShown.rawValue)
        #expect(try office.records().audit().isEmpty)
    }

    @Test func filtersAreReadAsPeopleWriteThem() throws {
        let office = try Office()
        let desk = try office.desk()
        let filter = EntryFilter(desk.definition, on: try day("2020-03-02"))
        func condition(_ text: String) throws -> RegisterQuery.Condition {
            try filter.condition(text, desk.workspace.roster)
        }
        #expect(try condition("状态=未办、已办") == .state(["open", "done"]))
        #expect(try condition("村=甲村") == .field("village", oneOf: ["V1"]))
        #expect(try condition("承办人=张一") == .field("handler", oneOf: ["P1"]))
        #expect(try condition("承办人=") == .empty("handler"))
        #expect(
            try condition("日期=2020/3/1..2020-03-31")
                == .days("date", from: try day("2020-03-01"), to: try day("2020-03-31")))
        #expect(
            try condition("date=2020-03-01..")
                == .days("date", from: try day("2020-03-01"), to: nil))
        #expect(code { _ = try condition("诉求人=李四") } == "register.query")
        #expect(code { _ = try condition("状态=在办") } == "register.query")
        #expect(code { _ = try condition("日期") } == "register.query")
        #expect(code { _ = try condition("诉求人们=李四") } == "register.field.unknown")
    }
}
