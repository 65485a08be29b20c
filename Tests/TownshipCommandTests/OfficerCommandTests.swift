import Foundation
import GovernanceStore
import Testing
import TownshipOffice

/// An office with officers, from the first key to the restored file, through the command alone.
@Suite struct OfficerCommandTests {
    private final class Office {
        let path = NSTemporaryDirectory() + "office-\(UUID().uuidString)"

        init() throws {
            let files = [
                "township.yaml": """
                name: 样镇
                division: "510923108"
                plugins: [plugins]
                officers:
                  - {id: zhang, name: 张会计, roles: [经办, 插件, 查看号码]}
                  - {id: wang, name: 王镇长, roles: [审批]}

                """,
                "directory/organizations.csv": "id,name,kind\nV1,甲村,村\n",
                "directory/people.csv":
                    "id,name,resident_id,bank_card\nP1,张一,11010519491231002X,9999010000002020008\n",
                "directory/appointments.csv":
                    "person,organization,post,start,document\nP1,V1,书记,2018-01-01,文1\n",
                "inputs/t/2020-03.csv": "person,score\nP1,90\n",
                "plugins/t/plugin.yaml": "id: t\ntitle: 测试\nversion: 1.0.0\napi: 1\n",
                "plugins/t/main.lua": """
                local township = require "township"
                township.scheme { id = "t", title = "测试报酬", inputs = { score = { title = "得分", type = "number" } },
                  items = { { id = "a", title = "甲", formula = function(s) return s.input.score end } } }
                """,
                "口令": "四月的雨下在瓦上\n",
            ]
            for (name, text) in files {
                let url = URL(fileURLWithPath: path + "/" + name)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: url, atomically: true, encoding: .utf8)
            }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        /// Enrols an officer past the command, with a key that is cheap to open.
        func enrol(_ id: String) throws {
            let records = try OfficeRecords.openOrMake(
                workspace: path, keys: path + "/keys", actor: id, time: ""
            ).records
            _ = try records.enrol(
                id, settings: try WorkspaceSettings(folder: path), keys: path + "/keys",
                passphrase: "四月的雨下在瓦上", time: "2020-04-02T09:12:00+08:00", cost: .least)
        }

        /// Runs the command in the workspace, with passphrases from a file.
        func run(_ words: String, signed: Bool = false) throws -> (
            status: Int32, output: String, errors: String
        ) {
            var arguments = words.split(separator: " ").map {
                String($0).replacing("@", with: path + "/")
            }
            arguments += ["--workspace", path, "--keys", path + "/keys"]
            if signed { arguments += ["--passphrase-file", path + "/口令"] }
            let command = try CommandProcess(arguments)
            try command.input.fileHandleForWriting.close()
            let end = command.end()
            return (command.process.terminationStatus, end.output, end.errors)
        }
    }

    @Test func anOfficeFromTheFirstKeyToTheRestoredFile() throws {
        let office = try Office()
        #expect(try office.run("officer list").output.contains("还没有"))
        let first = try office.run("officer enroll zhang", signed: true)
        #expect(first.status == 0)
        #expect(first.output.hasPrefix("已登记 zhang，公钥 "))
        #expect(first.errors.contains("新建了档案的密钥"))
        try office.enrol("wang")
        let again = try office.run("officer enroll zhang", signed: true)
        #expect(again.status == 1)
        #expect(again.errors.contains("officer.enrolled"))
        let replaced = try office.run(
            "officer enroll zhang --replace --approver wang --approver-passphrase-file @口令",
            signed: true)
        #expect(replaced.status == 0, "\(replaced.errors)")
        let brought = try office.run("plugin bring @plugins/t --by zhang", signed: true)
        #expect(brought.output.contains("插件 t：2 个文件"))
        #expect(try office.run("plugin approve t --by zhang", signed: true).status == 1)
        let approved = try office.run("plugin approve t --by wang", signed: true)
        #expect(approved.output.hasSuffix("zhang 带进来，wang 审批\n"))
        #expect(try office.run("officer list").output.contains("张会计"))

        let healthy = try office.run("doctor")
        #expect(healthy.status == 0, "\(healthy.output)")
        #expect(healthy.output.split(separator: "\n").allSatisfy { $0.hasPrefix("✓ ") })
        let backup = try office.run("backup @backup")
        #expect(backup.output.contains("：日志 6 条，发放 0 次"), "\(backup.errors)")
        #expect(try office.run("backup @backup").errors.contains("store.exists"))
        try FileManager.default.removeItem(atPath: office.path + "/township.sqlite")
        #expect(try office.run("doctor").status == 1)
        #expect(try office.run("restore @backup --by zhang").status == 2)
        let restored = try office.run("restore @backup --by zhang --reason 换了硬盘")
        #expect(restored.output.hasPrefix("已恢复：日志 6 条"), "\(restored.errors)")
        #expect(restored.output.hasSuffix("；这次恢复记为第 7 条\n"))
        #expect(try office.run("audit verify").output.contains("日志 7 条"))
        let log = try office.run("audit show").output
        #expect(log.contains("插件 t（审批）"))
        let last = try #require(log.split(separator: "\n").last { $0.contains("恢复备份") })
        #expect(last.contains("zhang") && last.contains("为止；原因：换了硬盘"))
    }

    @Test func numbersAreShownToThoseWhoMay() throws {
        let office = try Office()
        for id in ["zhang", "wang"] { try office.enrol(id) }
        let sheet = "pay sheet --scheme t --period 2020-03 --format csv"
        let masked = try office.run(sheet)
        #expect(masked.output.contains("110105********002X"))
        let shown = try office.run(sheet + " --unmask zhang", signed: true)
        #expect(shown.output.contains("11010519491231002X"), "\(shown.errors)")
        #expect(shown.output.contains("9999010000002020008"))
        let refused = try office.run(sheet + " --unmask wang", signed: true)
        #expect(refused.status == 1)
        #expect(refused.output.isEmpty)
        #expect(refused.errors.contains("officer.role"))
        let page = try office.run(
            "pay sheet --scheme t --period 2020-03 --unmask zhang", signed: true)
        #expect(page.output.contains("号码未遮盖，由 张会计"))
        let log = try office.run("audit show").output
        #expect(log.split(separator: "\n").count { $0.contains("调阅完整号码") } == 2)
        #expect(
            try office.run(
                "pay sheet --scheme t --period 2020-03 --paper publication --unmask zhang",
                signed: true
            ).status == 2)
    }

    @Test func aTableIsExportedInFullToThoseWhoMay() throws {
        let office = try Office()
        let early = try office.run("export people --unmask zhang", signed: true)
        #expect((early.status, early.output) == (1, ""))
        #expect(early.errors.contains("store.missing"))
        for id in ["zhang", "wang"] { try office.enrol(id) }
        #expect(try office.run("export people").output.contains("110105********002X"))
        let refused = try office.run("export people --unmask wang", signed: true)
        #expect((refused.status, refused.output) == (1, ""))
        #expect(refused.errors.contains("officer.role"))
        let shown = try office.run("export people --unmask zhang", signed: true)
        #expect(shown.output.contains("11010519491231002X,9999010000002020008"), "\(shown.errors)")
        let file = try office.run(
            "export people --unmask zhang --output @全号.xlsx", signed: true)
        #expect(file.status == 0)
        let log = try office.run("audit show").output.split(separator: "\n")
        #expect(log.count { $0.contains("调阅完整号码") && $0.contains("人员表") } == 2)
    }

    @Test func withoutATerminalSomebodyHasToSayWhereThePassphraseIs() throws {
        let office = try Office()
        let end = try office.run("officer enroll zhang")
        #expect(end.status == 2)
        #expect(end.errors.contains("请用 --passphrase-file"))
    }
}
