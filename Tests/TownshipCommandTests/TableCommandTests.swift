import Foundation
import Testing

/// Tables go in and out on the command line.
@Suite final class TableCommandTests {
    private let folder = NSTemporaryDirectory() + "township-tables-\(UUID().uuidString)"

    init() throws {
        try write("township.yaml", "name: 样镇\ndivision: \"510923108\"\nplugins: [plugins]\n")
        try write("directory/organizations.csv", "id,name,kind\nV1,甲村,村\n")
        try write("directory/people.csv", "编号,姓名,银行卡号\nP1,张一,6222020200112230009\nP2,李二,\n")
        try write(
            "directory/appointments.csv",
            "person,organization,post,start,document\nP1,V1,书记,2018-01-01,文1\n")
        try write("plugins/t/plugin.yaml", "id: t\ntitle: 测试\nversion: 1.0.0\napi: 1\n")
        try write(
            "plugins/t/main.lua",
            """
            require("township").scheme { id = "t", title = "测试报酬",
              inputs = { score = { title = "得分", type = "number" } },
              items = { { id = "a", title = "甲", formula = function(s) return s.input.score end } } }
            """)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    private func write(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    private func run(_ arguments: String...) throws -> (
        status: Int32, output: String, errors: String
    ) {
        let command = try CommandProcess(
            arguments + ["--workspace", folder, "--keys", folder + "/keys"])
        let (_, output, errors) = command.end()
        return (command.process.terminationStatus, output, errors)
    }

    private func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/" + name)
    }

    @Test func aDryRunShowsAndWritesNothing() throws {
        try write("名单.csv", "花名册\n姓名,银行卡号,学历\n李二,6222020200112230017,大专\n")
        let (status, output, errors) = try run(
            "import", "people", folder + "/名单.csv", "--dry-run")
        #expect((status, errors) == (0, ""))
        #expect(output.contains("更改"))
        #expect(output.contains("P2 李二"))
        #expect(output.contains("银行卡号 （空） → ****0017"))
        #expect(output.contains("新增 0，更改 1，结束 0，没有变化 0，文件里没有、照旧 1"))
        #expect(!output.contains("6222020200112230017"))
        #expect(!exists("township.sqlite"))
    }

    @Test func whatIsImportedIsExported() throws {
        try write("名单.csv", "姓名,学历\n李二,大专\n赵四,本科\n")
        let (status, output, errors) = try run(
            "import", "people", folder + "/名单.csv", "--assign-ids", "--by", "张会计")
        #expect(status == 0)
        #expect(output.hasSuffix("已导入人员表 directory/people.csv，第 2 版。\n"))
        #expect(errors.contains("密钥"))
        let csv = try run("export", "people")
        #expect(csv.status == 0)
        #expect(csv.output.contains("P3,赵四,,,本科"))
        #expect(csv.output.contains("****0009"))
        let path = folder + "/人员.xlsx"
        #expect(try run("export", "people", "--output", path).status == 0)
        let again = try run("import", "people", path, "--by", "张会计")
        #expect(again.status == 0)
        #expect(again.output.hasSuffix("没有变化，不用导入。\n"))
        let log = try run("audit", "verify")
        #expect(log.status == 0)
    }

    @Test func findingsAreToldAllAtOnceAndNothingIsWritten() throws {
        try write("名单.csv", "姓名,血型,学历\n赵四,A,大专\n")
        let head = try run("import", "people", folder + "/名单.csv", "--by", "张会计")
        #expect((head.status, head.output) == (1, ""))
        #expect(head.errors.contains("名单.csv:1: workspace.column.unknown: “B 血型”列："))
        let row = try run(
            "import", "people", folder + "/名单.csv", "--by", "张会计", "--ignore", "血型")
        #expect(row.status == 1)
        #expect(row.errors.contains("名单.csv:2: import.id.missing: “A 姓名”列："))
        #expect(!exists("township.sqlite"))
    }

    @Test func anEmptyCellTakesNothingAwayUnasked() throws {
        try write("inputs/t/2020-03.csv", "person,score\nP1,90\n")
        try write("三月.csv", "编号,姓名,得分\nP1,张一,\n")
        func load(_ more: String...) throws -> (status: Int32, output: String, errors: String) {
            let command = try CommandProcess(
                ["import", "inputs", folder + "/三月.csv", "--scheme", "t", "--period", "2020-03"]
                    + more + ["--workspace", folder, "--keys", folder + "/keys"])
            let (_, output, errors) = command.end()
            return (command.process.terminationStatus, output, errors)
        }
        let shown = try load("--dry-run")
        #expect(shown.status == 0)
        #expect(shown.output.contains("得分 90 → （空）"))
        let finding = "三月.csv:2: import.clearing: “C 得分”列：这一格空着，原来填的是 90；"
        #expect(shown.errors.contains(finding))
        let refused = try load("--by", "张会计")
        #expect((refused.status, refused.output) == (1, ""))
        #expect(refused.errors.contains(finding))
        #expect(!exists("township.sqlite"))
        #expect(try load("--dry-run", "--allow-clearing").errors == "")
        let taken = try load("--by", "张会计", "--allow-clearing")
        #expect(taken.status == 0, "\(taken.errors)")
        let kept = try run("export", "inputs", "--scheme", "t", "--period", "2020-03").output
        #expect(kept.hasSuffix("P1,张一,,\r\n"))
    }

    @Test func templatesAreWrittenAndTaken() throws {
        for table in ["organizations", "appointments"] {
            let (status, _, errors) = try run(
                "template", table, "--output", folder + "/\(table).xlsx")
            #expect(status == 0, "\(errors)")
            #expect(exists(table + ".xlsx"))
        }
        let inputs = folder + "/录入.xlsx"
        #expect(
            try run(
                "template", "inputs", "--scheme", "t", "--period", "2020-03", "--output", inputs
            ).status == 0)
        let taken = try run(
            "import", "inputs", inputs, "--scheme", "t", "--period", "2020-03", "--dry-run")
        #expect(taken.status == 0)
        #expect(taken.output.contains("P1 张一"))
    }

    @Test(arguments: [
        ["import", "people", "a.csv"], ["import", "inputs", "a.csv", "--by", "张会计"],
        ["import", "people", "a.csv", "--scheme", "t", "--dry-run"],
        ["import", "persons", "a.csv"],
        ["export", "people", "--output", "a.txt"], ["template", "people", "--output", "a.csv"],
        ["template", "inputs", "--output", "a.xlsx"],
    ])
    func wrongUsageIsToldInChinese(_ arguments: [String]) throws {
        let command = try CommandProcess(arguments + ["--workspace", folder])
        let (_, output, errors) = command.end()
        #expect(command.process.terminationStatus == 2)
        #expect(output == "")
        #expect(errors.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
}
