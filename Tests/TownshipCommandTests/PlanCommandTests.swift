import Foundation
import Testing

/// A plan on the command line, from its text to the reminders.
@Suite final class PlanCommandTests {
    private let folder = NSTemporaryDirectory() + "township-plan-\(UUID().uuidString)"

    init() throws {
        try write("township.yaml", "name: 样镇\ndivision: \"510923108\"\nplugins: []\n")
        try write(
            "directory/organizations.csv", "编号,名称,类别,别名\nB1,党建办,办公室,\nB2,文化站,事业单位,文化服务站\n")
        try write("directory/people.csv", "编号,姓名\nP1,张一\n")
        try write("directory/appointments.csv", "人员编号,单位编号,职务,任职日期\n")
        try write(
            "要点.txt",
            "2021年要点\n一、\n打基础\n1.修路。把路修好,不少于IO条。把桥修好。\n责任单位:党建办、文化服务站(排在第一的为牵头单位)\n")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func write(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    }

    private func run(_ arguments: String...) throws -> (
        status: Int32, output: String, errors: String
    ) {
        let command = try CommandProcess(
            ["plan"] + arguments + ["--workspace", folder, "--keys", folder + "/keys"])
        let (_, output, errors) = command.end()
        return (command.process.terminationStatus, output, errors)
    }

    private var plan: String { folder + "/要点.txt" }

    @Test func aDryRunPrintsTheSkeletonAndWritesNothing() throws {
        let (status, output, errors) = try run("import", plan, "--dry-run", "--format", "json")
        #expect((status, errors) == (0, ""))
        #expect(
            output == """
                {"sections":[{"title":"打基础","measures":[{"number":1,"title":"修路","lead":"党建办","units":["文化站"]}]}]}

                """)
        let shown = try run("import", plan, "--dry-run")
        #expect(shown.output.contains("于IO条"))
        #expect(shown.output.contains("于10条"))
        #expect(shown.output.contains("1 个部分，1 项措施，2 个任务，2 个责任单位"))
        #expect(!FileManager.default.fileExists(atPath: folder + "/plan"))
    }

    @Test func fromTheTextToTheReminders() throws {
        let list = folder + "/读法.csv"
        #expect(try run("import", plan, "--dry-run", "--write-readings", list).status == 0)
        let decided = try text("读法.csv").split(separator: "\r\n").map { line in
            line.contains("于IO条") ? line + "是" : line
        }.joined(separator: "\r\n")
        try write("读法.csv", decided + "\r\n")
        let imported = try run("import", plan, "--readings", list)
        #expect(imported.status == 0)
        #expect(imported.errors.hasPrefix("已写出 plan/2021.yaml"))
        try write(
            "plan/2021.yaml",
            try text("plan/2021.yaml").replacing("due:", with: "due: 2021-06-30"))
        let show = try run("show", "--as-of", "2021-03-01")
        #expect(show.status == 0)
        #expect(show.output.contains("不少于10条"))
        #expect(show.output.contains("疑似扫描错误没有确认"))
        let progress = try run(
            "progress", "--task", "1.1", "--percent", "60", "--note", "开工", "--evidence", "文1",
            "--by", "P1", "--on", "2021-03-02")
        #expect(progress.output == "第 1 条  任务 1.1  2021-03-02  60%  推进中\n")
        let task = try run("show", "--task", "1.1", "--as-of", "2021-03-02")
        #expect(task.output.contains("开工"))
        #expect(try run("show", "--task", "1.1", "--format", "csv").status == 2)
        let remind = try run("remind", "--as-of", "2021-07-01")
        #expect(remind.output.contains("共 2 个：逾期 2"))
        let json = try run("show", "--as-of", "2021-03-02", "--format", "json", "--unit", "文化服务站")
        #expect(json.output.contains(#""state":"under-way","state_name":"推进中","percent":60"#))
        for format in ["csv", "html", "xlsx"] {
            let path = folder + "/台账.\(format)"
            #expect(
                try run("show", "--as-of", "2021-03-02", "--format", format, "--output", path)
                    .status
                    == 0)
            #expect(FileManager.default.fileExists(atPath: path))
        }
        #expect(try run("import", plan).status == 1)
    }

    @Test func faultsAndWrongUsage() throws {
        try write("坏.txt", "一、甲\n1.事。做。\n3.事。做。\n责任单位:乙办\n")
        let bad = try run("import", folder + "/坏.txt", "--dry-run")
        #expect(bad.status == 1)
        let codes = bad.errors.split(separator: "\n").map { $0.split(separator: " ")[1] }
        #expect(codes == ["plan.year.missing:", "plan.measure.units:", "plan.measure.gap:"])
        #expect(try run("show").status == 1)
        #expect(try run("show", "--as-of", "昨天").status == 2)
        #expect(try run("progress", "--task", "一", "--percent", "1", "--by", "P1").status == 2)
        #expect(try run("progress", "--task", "1.1", "--by", "P1").status == 2)
        #expect(try run("remind", "--within", "-1").status == 2)
        let alone = try CommandProcess(["plan", "import", plan])
        _ = alone.end()
        #expect(alone.process.terminationStatus == 2)
    }
}
