import Foundation
import Governance
import TabularFiles
import Testing
import TownshipOffice

/// Entries from files as offices have them.
@Suite struct RegisterImportTests {
    private final class Office {
        let path = NSTemporaryDirectory() + "register-import-\(UUID().uuidString)"

        init() throws {
            let files = [
                "township.yaml": "name: 样镇\ndivision: \"510923108\"\nplugins: [plugins]\n",
                "directory/organizations.csv": "id,name,kind\nV1,甲村,村\nV2,乙村,村\n",
                "directory/people.csv": "id,name\nP1,张一\n",
                "directory/appointments.csv": "person,organization,post,start\n",
                "plugins/t/plugin.yaml": "id: t\ntitle: 测试\nversion: 1.0.0\napi: 1\n",
                "plugins/t/main.lua": """
                local township = require "township"
                township.register {
                  id = "cases", title = "民情",
                  fields = {
                    { id = "date", title = "收到日期", type = "date", required = true },
                    { id = "village", title = "村", type = "organization", required = true },
                    { id = "matter", title = "诉求", type = "text", required = true },
                    { id = "people", title = "涉及人数", type = "integer", min = 1 },
                    { id = "urgent", title = "紧急", type = "boolean", default = false },
                    { id = "half", title = "一半", type = "number", compute = function(e) return e.people and e.people / 2.0 end },
                  },
                  unique = { { "date", "matter" } },
                }
                """,
            ]
            for (name, text) in files { try write(name, text) }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ name: String, _ text: String) throws {
            let url = URL(fileURLWithPath: path + "/" + name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: url, atomically: true, encoding: .utf8)
        }

        func records() throws -> OfficeRecords {
            try OfficeRecords.openOrMake(
                workspace: path, keys: path + "/keys", actor: "张", time: "2020-03-05"
            ).records
        }

        func desk() throws -> RegisterDesk { try RegisterDesk("cases", in: path, try records()) }

        func add(_ csv: String, isDryRun: Bool = false) throws -> [RegisterEntry] {
            try write("file.csv", csv)
            let hand = RegisterDesk.Hand(actor: "张", signer: nil, time: "2020-03-05T09:12:00+08:00")
            return try RegisterImport(path + "/file.csv", into: try desk()).add(
                on: try Day(text: "2020-03-05"), by: hand, isDryRun: isDryRun)
        }

        func findings(_ csv: String) -> [String] {
            do {
                _ = try add(csv)
                return []
            } catch let error as WorkspaceFindings {
                return error.findings.map { "\($0.row ?? 0) \($0.column ?? "") \($0.code)" }
            } catch {
                return ["\(error)"]
            }
        }
    }

    private static let sound = """
        三月民情,,,,,
        序号,诉求,收到日期,村,涉及人数,紧急
        1,路灯不亮,2020/3/2,甲村,１２,
        2,水渠堵塞,2020年3月3日,V2,,是
        合计,,,,12,

        """

    @Test func filesAreReadAsOfficesHaveThem() throws {
        let office = try Office()
        #expect(try office.add(Self.sound, isDryRun: true).map(\.number) == [1, 2])
        #expect(try office.desk().entries(RegisterQuery("cases"), for: nil).count == 0)
        let entries = try office.add(Self.sound)
        #expect(entries.map(\.number) == [1, 2])
        #expect(
            entries[0].values == [
                "date": "2020-03-02", "village": "V1", "matter": "路灯不亮", "people": "12",
                "urgent": "否",
                "half": "6",
            ])
        #expect(entries[1].values["urgent"] == "是")
        #expect(entries[1].values["village"] == "V2")
    }

    @Test func allFindingsAreToldAndNothingIsKept() throws {
        let office = try Office()
        #expect(
            office.findings(
                "诉求,收到日期,村,涉及人数\n路灯,2020-03-02,丙村,1\n,2020-03-02,甲村,0\n井盖,2020-03-02,甲村,1\n井盖,2020-03-02,甲村,2\n"
            )
                == [
                    "2 C 村 register.reference.unknown", "3 D 涉及人数 register.field.value",
                    "5 B 收到日期 register.duplicate",
                ])
        #expect(
            office.findings("诉求,收到日期,村,电话\n路灯,2020-03-02,甲村,1\n") == ["1 D 电话 table.column.unknown"]
                || !office.findings("诉求,收到日期,村,电话\n路灯,2020-03-02,甲村,1\n").isEmpty)
        #expect(try office.desk().entries(RegisterQuery("cases"), for: nil).count == 0)
    }

    /// What is exported can be brought in again: columns that are not filled in are passed over.
    @Test func whatIsExportedCanBeBroughtInAgain() throws {
        let office = try Office()
        _ = try office.add(Self.sound)
        let desk = try office.desk()
        let (entries, count) = try desk.entries(RegisterQuery("cases"), for: nil)
        let table = try EntriesSheet(
            desk, entries, of: count, on: try Day(text: "2020-03-05")
        ).document().tables[0]
        let lines =
            [table.columns.map(\.title)] + table.rows.map { $0.cells.map(\.plain) }
        let other = try Office()
        let again = try other.add(lines.map { $0.joined(separator: ",") + "\n" }.joined())
        #expect(again.map(\.values) == entries.map(\.values))
    }

    @Test func aTemplateOffersWhatMayBeWritten() throws {
        let office = try Office()
        let template = try TableTemplate.entries(of: "民情", workspace: office.path, records: nil)
        try office.write("x", "")
        let bytes = try template.workbook().bytes()
        #expect(bytes.count > 2_000)
        #expect(throws: RegisterError.self) {
            try TableTemplate.entries(of: "民意", workspace: office.path, records: nil)
        }
    }
}
