import Foundation
import Governance
import GovernanceStore
import PolicyEngine
import TownshipOffice

/// Officers without the right key or role, plugins that are not what was approved, backups that do not fit.
enum OfficerProvocations {
    private static let time = "2020-03-05T09:12:00+08:00"
    private static let passphrase = "四月的雨下在瓦上"

    /// A workspace with officers, removed with this object.
    final class Office {
        let folder = Folder()
        var keys: String { folder.path + "/keys" }
        var backup: String { folder.path + "/backup" }

        init(enrolling ids: [String] = ["zhang", "wang"]) throws {
            try folder.write(
                "township.yaml",
                """
                name: 样镇
                division: "510923108"
                plugins: [plugins]
                officers:
                  - {id: zhang, name: 张会计, roles: [经办, 插件]}
                  - {id: li, name: 李主任, roles: [复核]}
                  - {id: wang, name: 王镇长, roles: [审批]}

                """)
            try folder.write("directory/organizations.csv", "id,name,kind\nV1,甲村,村\n")
            try folder.write("directory/people.csv", "id,name\nP1,张一\n")
            try folder.write(
                "directory/appointments.csv",
                "person,organization,post,start,document\nP1,V1,书记,2018-01-01,文1\n")
            try folder.write("plugins/t/plugin.yaml", "id: t\ntitle: 测试\nversion: 1.0.0\napi: 1\n")
            try folder.write(
                "plugins/t/main.lua",
                "require('township').scheme { id = 't', title = 't', items = { \(FaultyPlugin.item) } }"
            )
            for id in ids { try enrol(id) }
        }

        func records() throws -> OfficeRecords {
            try OfficeRecords.openOrMake(
                workspace: folder.path, keys: keys, actor: "zhang", time: time
            ).records
        }

        func settings() throws -> WorkspaceSettings { try WorkspaceSettings(folder: folder.path) }

        func enrol(_ id: String, approvedBy approver: OfficeSigner? = nil) throws {
            _ = try records().enrol(
                id, settings: try settings(), keys: keys, passphrase: passphrase,
                approvedBy: approver, time: time, cost: .least)
        }

        func signer(_ id: String) throws -> OfficeSigner {
            try records().signer(
                id, settings: try settings(), keys: keys, passphrase: passphrase)
        }

        func keyFile(_ id: String) throws -> String { try records().keyPath(of: id, in: keys) }

        func bring(_ id: String = "zhang") throws {
            _ = try records().bring(
                plugin: folder.path + "/plugins/t",
                workspace: try Workspace(folder: folder.path), by: try signer(id), time: time)
        }

        func approve(_ id: String = "wang") throws {
            _ = try records().approve(
                plugin: "t", workspace: try Workspace(folder: folder.path), by: try signer(id),
                time: time)
        }

        func checkPlugins() throws {
            let workspace = try Workspace(folder: folder.path)
            try records().checkPlugins(
                of: try workspace.engine(workers: 1).scheme("t"), workspace: workspace)
        }

        func backUp() throws {
            _ = try OfficeRecords.backup(workspace: folder.path, keys: keys, to: backup)
        }

        func restore() throws {
            _ = try OfficeRecords.restore(
                backup, workspace: folder.path, keys: keys, by: "zhang", reason: "换了硬盘",
                time: time)
        }
    }

    static func told(_ body: () throws -> Void) throws -> [Provoked] {
        do {
            try body()
            return []
        } catch let error as WorkspaceFindings {
            return error.findings.map { Provoked(code: $0.code, message: $0.message) }
        } catch let error as RunError {
            return [Provoked(code: error.code.rawValue, message: error.message)]
        } catch let error as StoreError {
            return [Provoked(code: error.code.rawValue, message: error.message)]
        }
    }

    private static func office(
        _ code: String, _ cause: String, enrolling ids: [String] = ["zhang", "wang"],
        _ body: @escaping @Sendable (Office) throws -> Void
    ) -> Provocation {
        Provocation(code, cause) {
            let office = try Office(enrolling: ids)
            return try told { try body(office) }
        }
    }

    private static let lock = "plugins.lock"

    private static func editLock(_ office: Office, _ old: String, _ new: String) throws {
        let path = office.folder.path + "/" + lock
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try office.folder.write(lock, text.replacing(old, with: new))
    }

    static let officers: [Provocation] = [
        office("officer.unknown", "township.yaml 里没有这个经办人员") { _ = try $0.signer("zhagn") },
        office("officer.not_enrolled", "经办人员还没有登记密钥", enrolling: ["wang"]) {
            _ = try $0.signer("zhang")
        },
        office("officer.enrolled", "登记过密钥的人又登记一把") { try $0.enrol("zhang") },
        office("officer.key.other", "密钥文件是别人的") { office in
            let file = try office.keyFile("zhang")
            try FileManager.default.removeItem(atPath: file)
            try FileManager.default.copyItem(atPath: try office.keyFile("wang"), toPath: file)
            _ = try office.signer("zhang")
        },
        office("officer.role", "没有这项职责") { try $0.bring("wang") },
        office("officer.same", "审批人给自己换密钥") { office in
            try office.enrol("wang", approvedBy: try office.signer("wang"))
        },
        office("lock.missing", "插件没有带进来过") { try $0.checkPlugins() },
        office("lock.unapproved", "插件带进来了，没有人审批") { office in
            try office.bring()
            try office.checkPlugins()
        },
        office("lock.changed", "审批以后改了插件") { office in
            try office.bring()
            try office.approve()
            try office.folder.write("plugins/t/README.md", "新的\n")
            try office.checkPlugins()
        },
        office("lock.forged", "有人手写了 plugins.lock") { office in
            try office.bring()
            try editLock(office, "2020-03-05", "2020-03-06")
            try office.checkPlugins()
        },
        office("lock.invalid", "plugins.lock 写坏了") { office in
            try office.bring()
            try editLock(office, "files:", "file:")
            try office.checkPlugins()
        },
    ]

    static let keys: [Provocation] = [
        office("store.officer_key.missing", "经办人员的密钥文件不在放密钥的文件夹里") { office in
            try FileManager.default.removeItem(atPath: try office.keyFile("zhang"))
            _ = try office.signer("zhang")
        },
        office("store.officer_key.damaged", "经办人员的密钥文件坏了") { office in
            try Data("坏了".utf8).write(to: URL(fileURLWithPath: try office.keyFile("zhang")))
            _ = try office.signer("zhang")
        },
        office("store.officer_key.passphrase", "口令不对") { office in
            _ = try office.records().signer(
                "zhang", settings: try office.settings(), keys: office.keys, passphrase: "猜一个")
        },
        office("store.officer_key.passphrase_short", "新口令太短", enrolling: []) { office in
            _ = try office.records().enrol(
                "zhang", settings: try office.settings(), keys: office.keys, passphrase: "1234",
                time: time)
        },
        office("store.exists", "备份写到已有的文件") { office in
            try office.folder.write("backup", "旧的")
            try office.backUp()
        },
        office("store.older", "备份比现在的档案旧") { office in
            try office.backUp()
            try office.bring()
            try office.restore()
        },
        office("store.altered", "备份的档案被人改过") { office in
            try office.alter()
            try office.backUp()
        },
    ]
}

extension OfficerProvocations.Office {
    /// Changes a row as somebody with `sqlite3` could.
    fileprivate func alter() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import sqlite3, sys; b = sqlite3.connect(sys.argv[1]); b.executescript(\"DROP TRIGGER log_no_update; UPDATE log SET actor = 'li' WHERE sequence = 2\"); b.commit()",
            folder.path + "/township.sqlite",
        ]
        try process.run()
        process.waitUntilExit()
    }
}
