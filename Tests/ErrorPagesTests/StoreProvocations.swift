import ExactNumbers
import Foundation
import Governance
import GovernanceStore
import TownshipOffice

/// Records that are not there, not whole, not ours, or in use.
enum StoreProvocations {
    /// A folder with records and their key, removed with this object.
    private final class Records {
        let folder = NSTemporaryDirectory() + "records-\(UUID().uuidString)"
        let key: StoreKey
        var path: String { folder + "/township.sqlite" }

        init() throws {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true)
            key = try StoreKey.make(at: folder + "/a.key")
            _ = try SQLiteRecords.make(
                at: folder + "/township.sqlite", id: "a", key: key, actor: "张会计",
                time: "2020-03-05T09:12:00+08:00")
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }
    }

    private static func store(_ body: () throws(StoreError) -> Void) -> [Provoked] {
        do {
            try body()
            return []
        } catch {
            return [Provoked(code: error.code.rawValue, message: error.message)]
        }
    }

    /// Lets another program work on the file while the body runs.
    private static func whilePython(_ script: String, _ path: String, _ body: () -> [Provoked])
        throws
        -> [Provoked]
    {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "python3", "-c",
            "import sqlite3, sys\nbase = sqlite3.connect(sys.argv[1], isolation_level=None)\n\(script)\nprint('done', flush=True)\nsys.stdin.read()",
            path,
        ]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        _ = output.fileHandleForReading.availableData
        defer {
            try? input.fileHandleForWriting.close()
            process.waitUntilExit()
        }
        return body()
    }

    static let records: [Provocation] = [
        .init("store.missing", "工作区里还没有档案") {
            store { () throws(StoreError) in _ = try OfficeRecords(workspace: "没有", keys: "没有") }
        },
        .init("store.unavailable", "档案的文件夹不存在，或不能写") {
            let records = try Records()
            return store { () throws(StoreError) in
                _ = try SQLiteRecords.make(
                    at: "没有/township.sqlite", id: "a", key: records.key, actor: "张会计", time: "")
            }
        },
        .init("store.busy", "另一个程序正在写") {
            let records = try Records()
            return try whilePython("base.execute('BEGIN IMMEDIATE')", records.path) {
                store { () throws(StoreError) in
                    let store = try SQLiteRecords(
                        at: records.path, key: records.key, patience: .milliseconds(20))
                    _ = try store.file(filing())
                }
            }
        },
        .init("store.changed", "就在刚才，另一个人也写了") {
            let records = try Records()
            return store { () throws(StoreError) in
                let store = try SQLiteRecords(at: records.path, key: records.key)
                _ = try store.keep(
                    [], after: ContentDigest(bytes: [UInt8](repeating: 0, count: 32)), actor: "张会计",
                    time: "")
            }
        },
        .init("store.damaged", "文件不是档案") {
            let records = try Records()
            let path = records.folder + "/text"
            try String(repeating: "这不是数据库。", count: 100).write(
                toFile: path, atomically: true, encoding: .utf8)
            return store { () throws(StoreError) in
                _ = try SQLiteRecords(at: path, key: records.key)
            }
        },
        .init("store.newer", "档案是更新版本的程序写的") {
            let records = try Records()
            return try whilePython(
                "base.execute(\"INSERT INTO grdb_migrations VALUES ('9-future')\")", records.path
            ) {
                store { () throws(StoreError) in
                    _ = try SQLiteRecords(at: records.path, key: records.key)
                }
            }
        },
        .init("store.key.missing", "密钥不在放密钥的文件夹里") {
            store { () throws(StoreError) in _ = try StoreKey(at: "没有.key") }
        },
        .init("store.key.wrong", "密钥是别的档案的") {
            let records = try Records()
            let other = try StoreKey.make(at: records.folder + "/b.key")
            return store { () throws(StoreError) in
                _ = try SQLiteRecords(at: records.path, key: other)
            }
        },
        .init("store.run.unknown", "没有这个编号的发放") {
            let records = try Records()
            return store { () throws(StoreError) in
                _ = try SQLiteRecords(at: records.path, key: records.key).run(7)
            }
        },
    ]

    private static func filing() throws(StoreError) -> RunFiling {
        guard let period = try? Period.month(2020, 3) else {
            preconditionFailure("March 2020 is a month")
        }
        return RunFiling(
            scheme: "village-cadre", period: period,
            capsule: RunCapsule(engine: "0.1.0", files: []),
            result: [], paid: 0, setAside: 0, total: .init(fen: 0), actor: "张会计", time: "")
    }
}
