import Foundation
import Governance
import Testing
import TownshipOffice

/// A plan in a workspace: read from its text, completed by staff, reported on.
@Suite struct PlanFileTests {
    private final class Folder {
        let path = NSTemporaryDirectory() + "plan-\(UUID().uuidString)"
        init() throws {
            try FileManager.default.createDirectory(
                atPath: path + "/plan", withIntermediateDirectories: true)
        }
        deinit { try? FileManager.default.removeItem(atPath: path) }
        func write(_ name: String, _ text: String) throws {
            try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
        }
        func read(_ name: String) throws -> String {
            try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
        }
    }

    private static let sample = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent(
            "sample-plan.txt"
        ).path

    private func findings(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch let error as WorkspaceFindings {
            return error.findings.map { "\($0.row.map(String.init) ?? "") \($0.code)" }
        } catch {
            return ["\(error)"]
        }
    }

    @Test func whatWasImportedIsWhatIsReadAgain() throws {
        let folder = try Folder()
        let imported = try PlanImport(Self.sample, accepting: .sure)
        let file = PlanFile(in: folder.path, year: 2021)
        try file.write(imported)
        #expect(try file.read() == imported.plan)
        #expect(PlanFile.years(in: folder.path) == [2021])
        let text = try folder.read("plan/2021.yaml")
        #expect(text.contains("# 第 9 行第 1 字 宣传文化服务中心，可能是 宣传文化中心"))
        #expect(!text.contains("回弓"))
        #expect(findings { try file.write(imported) } == [" plan.exists"])
        try file.write(imported, replacing: true)
        #expect(
            findings { _ = try PlanFile(in: folder.path, year: 2022).read() } == [" plan.unknown"])
    }

    @Test func presentNamesComeFromTheDirectory() throws {
        let always = try DayRange(first: Day(text: "2010-01-01"), last: nil)
        func unit(_ id: String, _ name: String, _ aliases: [String] = []) throws -> Organization {
            Organization(
                id: try OrganizationID(id), name: name, kind: .office, aliases: aliases,
                valid: always)
        }
        let roster = try Roster(
            organizations: [
                try unit("B1", "文化站", ["宣传文化中心", "宣传文化服务中心"]), try unit("B2", "党建办"),
                try unit("B3", "社会事务办", ["社事办"]),
            ], persons: [], appointments: [])
        let imported = try PlanImport(Self.sample, roster: roster)
        #expect(imported.plan.units == ["党建办", "社会事务办", "文化站", "党政办"])
        #expect(!imported.doubts.contains { $0.kind == .unit })
        #expect(imported.strangers == ["党政办；相近的有 党建办"] || imported.strangers.count == 1)
    }

    @Test func whatIsWrongWithAFileIsToldAllAtOnce() throws {
        let folder = try Folder()
        try folder.write(
            "plan/2021.yaml",
            """
            title: 要点
            year: 2020
            sections:
              - title: 甲
                measures:
                  - number: 1
                    title: 乙
                    lead: 党政办
                    untis: [社事办]
                    tasks:
                      - { id: "1.1", text: 丙, start: 2021-03-02, due: 2021-03-01 }
                      - { id: "1.1", text: 丁, due: 三月, milestones: [ { day: 2021-03-01, percent: 101 } ] }

            """)
        let told = findings { _ = try PlanFile(in: folder.path, year: 2021).read() }
        #expect(
            told == [
                "2 plan.file", "9 plan.file", "11 plan.file", "12 plan.file", "12 plan.file",
                "12 plan.file",
            ])
    }

    @Test func reportsAreAddedAndNeverLost() throws {
        let folder = try Folder()
        let plan = try PlanImport(Self.sample).plan
        func progress() throws -> PlanProgress { try PlanProgress(of: plan, in: folder.path) }
        let day = try Day(text: "2021-03-05")
        _ = try progress().adding("1.1", percent: 40, note: "起草", evidence: "", by: "张", on: day)
        _ = try progress().adding(
            "1.1", percent: 100, note: "印发，\"定稿\"", evidence: "金委办〔2021〕3号", by: "李", on: day)
        #expect(try progress().entries.map(\.percent) == [40, 100])
        #expect(try progress().entries[1].note == "印发，\"定稿\"")
        func code(_ task: String, _ percent: Int, _ date: String) throws -> [String] {
            let day = try Day(text: date)
            return findings {
                _ = try progress().adding(
                    task, percent: percent, note: "", evidence: "", by: "张", on: day)
            }
        }
        #expect(try code("9.1", 10, "2021-03-05") == [" plan.unknown"])
        #expect(try code("1.1", 101, "2021-03-05") == [" plan.progress"])
        #expect(try code("1.1", 10, "2020-12-31") == [" plan.progress"])
        try folder.write(
            "plan/2021-progress.csv",
            "日期,任务,进度\n2021-03-05,1.1,40%\n2021-3-6,1.1,很快\n3月,1.2,10\n")
        #expect(findings { _ = try progress() } == ["3 plan.progress", "4 plan.progress"])
    }

    @Test func tasksAreListedWithWhereTheyStand() throws {
        let folder = try Folder()
        let plan = try PlanImport(Self.sample, accepting: .all).plan
        let day = try Day(text: "2021-03-05")
        let entry = try PlanProgress(of: plan, in: folder.path).adding(
            "2.1", percent: 100, note: "", evidence: "纪要", by: "张", on: day)
        let sheet = PlanSheet(plan.part(unit: "社事办"), [entry], on: day, township: "样镇")
        let document = try sheet.document()
        let rows = document.tables[0].rows.map { $0.cells.map(\.shown) }
        #expect(rows.map { $0[0] } == ["1.1", "1.2", "2.1"])
        #expect(rows[2][10] == "已完成")
        #expect(rows[2][11] == "纪要")
    }
}
