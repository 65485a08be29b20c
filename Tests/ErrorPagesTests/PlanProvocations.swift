import Foundation
import Governance
import TownshipOffice

/// Work plans that are none, and reports that are none.
enum PlanProvocations {
    private static let text = "2020年要点\n一、甲\n1.乙。丙。\n责任单位：党政办\n"

    private static func provoked(
        _ code: String, _ cause: String, _ body: @escaping @Sendable (Folder) throws -> Void
    ) -> Provocation {
        Provocation(code, cause) {
            let folder = Folder()
            return try OfficerProvocations.told { try body(folder) }
        }
    }

    private static func read(_ text: String, in folder: Folder) throws -> PlanImport {
        try folder.write("plan.txt", text)
        return try PlanImport(folder.path + "/plan.txt")
    }

    static let plans: [Provocation] = [
        provoked("plan.empty", "文本里没有“一、”这样的部分") { _ = try read("2020年要点\n", in: $0) },
        provoked("plan.heading", "一个部分没有标题") {
            _ = try read("2020年要点\n一、\n1.乙。丙。\n责任单位：党政办\n", in: $0)
        },
        provoked("plan.number", "措施的编号跳了一个") {
            _ = try read(text + "3.丁。戊。\n责任单位：党政办\n", in: $0)
        },
        provoked("plan.units", "一条措施没有责任单位") { _ = try read(text + "2.丁。戊。\n", in: $0) },
        provoked("plan.file", "工作要点的文件里有不认识的项") { folder in
            try folder.write(
                "plan/2020.yaml", "title: 要点\nyear: 2020\nsections: []\nsection: 1\n")
            _ = try PlanFile(in: folder.path, year: 2020).read()
        },
        provoked("plan.unknown", "报进展的任务不在要点里") { folder in
            let plan = try read(text, in: folder).plan
            _ = try PlanProgress(of: plan, in: folder.path).adding(
                "2.1", percent: 10, note: "", evidence: "", by: "张",
                on: try Day(text: "2020-03-05"))
        },
        provoked("plan.progress", "进展超过百分之百") { folder in
            let plan = try read(text, in: folder).plan
            _ = try PlanProgress(of: plan, in: folder.path).adding(
                "1.1", percent: 120, note: "", evidence: "", by: "张",
                on: try Day(text: "2020-03-05"))
        },
        provoked("plan.exists", "已经有这一年的工作要点") { folder in
            let imported = try read(text, in: folder)
            let file = PlanFile(in: folder.path, year: 2020)
            try file.write(imported)
            try file.write(imported)
        },
    ]
}
