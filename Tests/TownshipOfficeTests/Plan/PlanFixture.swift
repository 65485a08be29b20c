import Foundation
import Governance
import TownshipOffice

/// A workspace with the sample plan beside it, made for one test and removed with it.
final class PlanFixture: Sendable {
    let folder = NSTemporaryDirectory() + "township-plan-\(UUID().uuidString)"

    init() throws {
        try write("township.yaml", "name: 青石镇\ndivision: \"510923108\"\nplugins: []\n")
        let units = [
            "党建办,办公室,", "民政办,办公室,", "文化站,事业单位,文化服务站、文化中心", "社事中心,事业单位,",
            "便民中心,事业单位,", "党政办,办公室,", "农服中心,事业单位,", "团委,群团,", "应急办,办公室,",
            "派出所,派驻机构,", "财政办,办公室,",
        ]
        try write(
            "directory/organizations.csv",
            "编号,名称,类别,别名\n"
                + units.enumerated().map { "B\($0),\($1)\n" }.joined())
        try write("directory/people.csv", "编号,姓名\nP1,张一\nP2,李二\n")
        try write(
            "directory/appointments.csv", "人员编号,单位编号,职务,任职日期,任职文号\nP1,B0,主任,2018-01-01,文1\n")
        try write("要点.txt", PlanFixture.text)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    static let text: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("Plans/青石镇2021年工作要点.txt")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }()

    func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

    func write(_ name: String, _ data: Data) throws {
        let url = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }

    func read(
        _ name: String = "要点.txt", accepting: ReadingAcceptance = .none, readings: String? = nil
    ) throws -> PlanImport {
        try PlanImport(
            folder + "/" + name, workspace: folder, accepting: accepting,
            readings: readings.map { folder + "/" + $0 })
    }

    /// A small plan with dates, as staff would have written it.
    func writeSmallPlan(_ extra: String = "") throws {
        try write(
            "plan/2021.yaml",
            """
            year: 2021
            title: 青石镇2021年工作要点
            sections:
              - title: 夯实基层基础
                measures:
                  - number: 1
                    title: 理顺组织架构
                    units: [党建办, 文化服务站]
                    tasks:
                      - id: "1.1"
                        text: 调整村民小组
                        leaders: [P1]
                        people: [P2, 王五]
                        start: 2021-01-01
                        due: 2021-03-31
                        goal: 28 个小组
                        milestones:
                          - title: 方案
                            due: 2021-01-31
                            percent: 30
                      - id: "1.2"
                        text: 亮身份
                        units: [团委]
            \(extra)
            """)
    }

    /// The findings of something, each as `FILE:ROW CODE`.
    static func findings(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch let error as WorkspaceFindings {
            return error.findings.map { "\($0.file):\($0.row ?? 0) \($0.code)" }
        } catch {
            return ["\(error)"]
        }
    }
}
