import ExactNumbers
import Foundation
import Governance
import Testing
import TownshipOffice

/// Indicators of an office change when a row does, and lead back to the rows.
@Suite struct IndicatorDeskTests {
    private final class Office {
        let path = NSTemporaryDirectory() + "indicators-\(UUID().uuidString)"

        init() throws {
            let files = [
                "township.yaml": "name: 样镇\ndivision: \"510923108\"\nplugins: [plugins]\n",
                "directory/organizations.csv":
                    "id,name,kind,起始日期,终止日期\nV1,甲村,村,2010-01-01,\nV2,乙村,村,2010-01-01,2020-02-29\nB1,社事办,内设机构,2010-01-01,\n",
                "directory/people.csv": "id,name\nP1,张一\nP2,李二\n",
                "directory/appointments.csv":
                    "person,organization,post,start\nP1,V1,书记,2018-01-01\nP2,V1,主任,2020-03-10\n",
                "plan/2020.yaml":
                    "title: 要点\nyear: 2020\nsections:\n  - title: 甲\n    measures:\n      - { number: 1, title: 乙, text: 丙丁, units: [社事办], tasks: [ { id: \"1.1\", text: 丙, due: 2020-03-05 }, { id: \"1.2\", text: 丁 } ] }\n",
                "plugins/t/plugin.yaml":
                    "id: t\ntitle: 测试\nversion: 1.0.0\napi: 1\npermissions: [roster, plan]\n",
                "plugins/t/main.lua": """
                local township = require "township"
                township.register { id = "cases", title = "民情", readers = { "社事办" },
                  fields = { { id = "date", title = "日期", type = "date", required = true }, { id = "fee", title = "经费", type = "money" } } }
                township.indicator { id = "cases", title = "件数", value = function(q) return q.count { register = "cases" } end }
                township.indicator { id = "fees", title = "经费", value = function(q) return q.sum({ register = "cases" }, "fee") end }
                township.indicator { id = "villages", title = "村数", value = function(q) return q.organizations("村") end }
                township.indicator { id = "leaders", title = "主任", value = function(q) return q.people("主任") end }
                township.indicator { id = "late", title = "逾期", value = function(q) return q.tasks("逾期", 1) end }
                township.indicator { id = "broken", title = "坏", value = function(q) return 1 / 0.0 end }
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
                workspace: path, keys: path + "/keys", actor: "张", time: "2020-03-05"
            ).records
        }
    }

    private func values(_ desk: IndicatorDesk, _ day: String) throws -> [String] {
        try desk.values(on: try Day(text: day)).map { outcome in
            switch outcome {
            case .success(let value): value.value?.description ?? "-"
            case .failure(let reason): reason.code
            }
        }
    }

    @Test func aFigureChangesWhenARowDoes() throws {
        let office = try Office()
        #expect(
            try values(IndicatorDesk(in: office.path, nil), "2020-02-20")
                == ["0", "0", "2", "0", "0", "number.division_by_zero"])
        let records = try office.records()
        let cases = try RegisterDesk("cases", in: office.path, records)
        let hand = RegisterDesk.Hand(actor: "张", signer: nil, time: "2020-03-05T09:12:00+08:00")
        for (day, fee) in [("2020-03-02", "120.5"), ("2020-03-09", "0.01")] {
            _ = try cases.add(["date": day, "fee": fee], on: try Day(text: day), by: hand)
        }
        let desk = try IndicatorDesk(in: office.path, records)
        #expect(
            try values(desk, "2020-03-05").dropLast() == ["1", "120.5", "1", "0", "0"])
        #expect(
            try values(desk, "2020-03-31").dropLast() == ["2", "120.51", "1", "1", "1"])
        let value = try desk.values(of: ["件数"], on: try Day(text: "2020-03-31"))[0].get()
        let sheet = try #require(try desk.entries(behind: value.reads[0], for: nil))
        #expect(try sheet.document().tables[0].rows.count == 2)
        let list = try IndicatorsSheet(
            desk, desk.values(on: try Day(text: "2020-03-31")), on: try Day(text: "2020-03-31")
        ).document()
        #expect(list.tables[0].rows[5].cells[5].shown.contains("main.lua"))
    }
}
