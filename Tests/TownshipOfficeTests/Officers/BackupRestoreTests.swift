import Foundation
import Governance
import GovernanceStore
import Testing
import TownshipOffice

/// Backup, restore and doctor of a whole office.
@Suite struct BackupRestoreTests {
    private func restore(
        _ fixture: OfficeFixture, _ backup: String, keys: String? = nil, replacing: Bool = false
    ) throws -> OfficeRecords.Copy {
        try OfficeRecords.restore(
            backup, workspace: fixture.folder, keys: keys ?? fixture.keys, replacing: replacing,
            by: "zhang", reason: "换了硬盘", time: OfficeFixture.time)
    }

    private func backedUp(_ fixture: OfficeFixture) throws -> String {
        let target = fixture.folder + "/backup.sqlite"
        _ = try OfficeRecords.backup(workspace: fixture.folder, keys: fixture.keys, to: target)
        return target
    }

    private func kept(_ fixture: OfficeFixture) -> String {
        fixture.path + ".旧-2020-04-02-091200"
    }

    private func left(_ fixture: OfficeFixture) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: fixture.folder).filter {
            $0.contains(".part-")
        }
    }

    @Test func aLostFileIsRestored() throws {
        let fixture = try OfficeFixture()
        let filed = try fixture.file()
        let backup = try backedUp(fixture)
        let head = try fixture.store().head()
        try FileManager.default.removeItem(atPath: fixture.path)
        let copy = try restore(fixture, backup)
        #expect(copy.kept == nil)
        #expect(copy.head == head)
        #expect(try copy.entries + 1 == fixture.records().log().count)
        #expect(copy.runs == 1)
        #expect(try fixture.records().verify(filed.number).isSame)
        #expect(try fixture.records().audit().isEmpty)
        #expect(try left(fixture).isEmpty)
    }

    @Test func aRestorationIsTheFirstEntryBehindTheBackup() throws {
        let fixture = try OfficeFixture()
        try fixture.lock()
        let backup = try backedUp(fixture)
        let before = try fixture.records().log()
        _ = try fixture.file()
        let replaced = try fixture.store().head()
        let copy = try restore(fixture, backup, replacing: true)
        let log = try fixture.records().log()
        #expect(log.dropLast() == before[...])
        let entry = try #require(log.last)
        #expect(entry.action == LogEntry.Action.restored.rawValue)
        #expect((entry.actor, entry.time) == ("zhang", OfficeFixture.time))
        #expect(entry.previous == copy.head)
        #expect(entry.subject == "backup \(copy.head.text) replacing \(replaced.text)")
        #expect(try fixture.records().reasons() == [entry.sequence: "换了硬盘"])
        #expect(try fixture.records().audit().isEmpty)
        // The records go on from there.
        _ = try fixture.file()
        #expect(try fixture.records().audit().isEmpty)
        // What was replaced has not this entry: taking it back is a loss, too.
        let back = OfficeFixture.refusal { _ = try restore(fixture, kept(fixture)) }
        #expect(back?.code == "store.older")
    }

    @Test func onlyOfficersRestoreWhereThereAreSome() throws {
        let fixture = try OfficeFixture()
        let backup = try backedUp(fixture)
        func restore(_ actor: String) throws {
            _ = try OfficeRecords.restore(
                backup, workspace: fixture.folder, keys: fixture.keys, by: actor, reason: "演练",
                time: OfficeFixture.time)
        }
        #expect(OfficeFixture.refusal { try restore("zhagn") }?.code == "officer.unknown")
        #expect(try fixture.records().reasons().isEmpty)
        // Settings that are lost keep nobody from it.
        try FileManager.default.removeItem(atPath: fixture.folder + "/township.yaml")
        try restore("张会计")
        #expect(try fixture.store().log().last?.actor == "张会计")
    }

    @Test func whatIsNewerIsNotOverwritten() throws {
        let fixture = try OfficeFixture()
        try fixture.lock()
        let backup = try backedUp(fixture)
        _ = try fixture.file()
        let refusal = OfficeFixture.refusal { _ = try restore(fixture, backup) }
        #expect(refusal?.code == "store.older")
        #expect(refusal?.message.contains("恢复会少掉日志第 7 到 ") == true)
        #expect(try fixture.records().runs().count == 1)
        let copy = try restore(fixture, backup, replacing: true)
        #expect(copy.kept == kept(fixture))
        #expect(try fixture.records().runs().isEmpty)
        let old = try OfficeRecords(
            path: kept(fixture),
            archive: SQLiteRecords(
                at: kept(fixture),
                key: StoreKey(at: "\(fixture.keys)/\(SQLiteRecords.id(of: fixture.path)).key")))
        #expect(try old.runs().count == 1)
        #expect(try left(fixture).isEmpty)
        _ = try OfficeRecords.restore(
            kept(fixture), workspace: fixture.folder, keys: fixture.keys, replacing: true,
            by: "zhang", reason: "换错了", time: "2020-04-03")
        #expect(try fixture.records().runs().count == 1)
    }

    @Test func anotherOfficesRecordsAreNotOverwritten() throws {
        let (fixture, other) = (try OfficeFixture(), try OfficeFixture(enrolling: []))
        try other.settings("")
        _ = try other.file()
        let backup = try backedUp(fixture)
        let refusal = OfficeFixture.refusal { _ = try restore(other, backup) }
        // Their key is not here: the key of the backup is looked for first.
        #expect(refusal?.code == "store.key.missing")
        let id = try SQLiteRecords.id(of: backup)
        try FileManager.default.copyItem(
            atPath: "\(fixture.keys)/\(id).key", toPath: "\(other.keys)/\(id).key")
        let again = OfficeFixture.refusal { _ = try restore(other, backup) }
        #expect(again?.code == "store.older")
        #expect(again?.message.hasPrefix("这里是另一个单位的档案") == true)
        #expect(try other.records().runs().count == 1)
    }

    @Test func aFileThatCannotBeReadIsKeptBeside() throws {
        let fixture = try OfficeFixture()
        let backup = try backedUp(fixture)
        let broken = String(repeating: "坏了", count: 2000)
        try FileManager.default.removeItem(atPath: fixture.path)
        try broken.write(toFile: fixture.path, atomically: false, encoding: .utf8)
        let refusal = OfficeFixture.refusal { _ = try restore(fixture, backup) }
        #expect(refusal?.code == "store.older")
        #expect(refusal?.message.hasPrefix("现在的档案读不出来") == true)
        _ = try restore(fixture, backup, replacing: true)
        #expect(try fixture.records().audit().isEmpty)
        #expect(try String(contentsOfFile: kept(fixture), encoding: .utf8) == broken)
    }

    @Test func whatWasAlteredIsNeitherBackedUpNorRestored() throws {
        let fixture = try OfficeFixture()
        _ = try fixture.file()
        let backup = try backedUp(fixture)
        for path in [backup, fixture.path] {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = [
                "python3", "-c",
                "import sqlite3, sys; b = sqlite3.connect(sys.argv[1]); b.executescript(\"DROP TRIGGER run_no_update; UPDATE run SET total = '9.99'\"); b.commit()",
                path,
            ]
            try process.run()
            process.waitUntilExit()
        }
        #expect(
            OfficeFixture.refusal { _ = try restore(fixture, backup, replacing: true) }?.code
                == "store.altered")
        #expect(
            OfficeFixture.refusal {
                _ = try OfficeRecords.backup(
                    workspace: fixture.folder, keys: fixture.keys, to: fixture.folder + "/b")
            }?.code == "store.altered")
        #expect(!FileManager.default.fileExists(atPath: fixture.folder + "/b"))
        #expect(try left(fixture).isEmpty)
    }

    // MARK: Records that are open

    @Test func openRecordsAreNotReplaced() throws {
        let fixture = try OfficeFixture()
        try fixture.lock()
        let backup = try backedUp(fixture)
        _ = try fixture.file()
        let open = try fixture.records()
        #expect(try open.runs().count == 1)
        let refusal = OfficeFixture.refusal { _ = try restore(fixture, backup, replacing: true) }
        #expect(refusal?.code == "store.busy")
        #expect(refusal?.message.hasPrefix("另一个程序开着现在的档案，没有恢复") == true)
        #expect(try left(fixture).isEmpty)
        #expect(!FileManager.default.fileExists(atPath: kept(fixture)))
        // Whoever has them open goes on.
        _ = try open.file(
            workspace: fixture.folder, scheme: "t", period: try .month(2020, 3), actor: "zhang",
            signer: try fixture.signer("zhang"), time: OfficeFixture.time)
        #expect(try open.audit().isEmpty)
        #expect(try open.runs().count == 2)
    }

    @Test func recordsThatAnotherProcessHasOpenAreNotReplaced() throws {
        let fixture = try OfficeFixture()
        let backup = try backedUp(fixture)
        try fixture.lock()
        let other = try OpenRecords(fixture.path)
        let refusal = OfficeFixture.refusal { _ = try restore(fixture, backup, replacing: true) }
        #expect(refusal?.code == "store.busy")
        #expect(try fixture.records().log().count == 6)
        other.close()
        _ = try restore(fixture, backup, replacing: true)
        #expect(try fixture.records().log().count == 5)
        #expect(try fixture.records().audit().isEmpty)
    }

    /// They would be moved aside, and whoever has them open would write into what is no longer the records.
    @Test func openRecordsWithoutAKeyAreNotMovedAside() throws {
        let (fixture, other) = (try OfficeFixture(), try OfficeFixture())
        let backup = try backedUp(fixture)
        try FileManager.default.removeItem(atPath: other.keys)
        try FileManager.default.copyItem(atPath: fixture.keys, toPath: other.keys)
        let open = try OpenRecords(other.path)
        let before = try SQLiteRecords.id(of: other.path)
        let refusal = OfficeFixture.refusal { _ = try restore(other, backup, replacing: true) }
        #expect(refusal?.code == "store.busy")
        #expect(try SQLiteRecords.id(of: other.path) == before)
        #expect(try left(other).isEmpty)
        open.close()
        _ = try restore(other, backup, replacing: true)
        #expect(try SQLiteRecords.id(of: other.path) == SQLiteRecords.id(of: fixture.path))
        #expect(try SQLiteRecords.id(of: kept(other)) == before)
    }

    // MARK: Doctor

    @Test func whatWasBrokenOffIsNamed() throws {
        let fixture = try OfficeFixture()
        try fixture.lock()
        let open = try OpenRecords(fixture.path)
        open.close()
        try fixture.files.write("备份/a.part-\(open.process)", "半个")
        try fixture.files.write("township.sqlite.part-\(open.process)-wal", "")
        let lines = wrong(fixture)
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.hasPrefix("○ 没做完的文件：") })
        #expect(lines.contains { $0.contains("备份/a.part-\(open.process) 是中途停下的备份或恢复留下的") })
        _ = try restore(fixture, try backedUp(fixture))
        #expect(wrong(fixture).count == 1)
    }

    private func wrong(_ fixture: OfficeFixture) -> [String] {
        OfficeDoctor(workspace: fixture.folder, keys: fixture.keys).lines()
            .filter { $0.state != .fine && $0.title != "磁盘" }.map(\.description)
    }

    @Test func aHealthyOfficeIsFine() throws {
        let fixture = try OfficeFixture()
        try fixture.lock()
        _ = try fixture.file()
        #expect(wrong(fixture) == [])
        let titles = OfficeDoctor(workspace: fixture.folder, keys: fixture.keys).lines()
            .map(\.title)
        #expect(
            titles == [
                "设置", "磁盘", "密钥", "档案", "完整", "版本", "日志和签名", "上次写入", "人员 zhang", "人员 li",
                "人员 wang", "插件",
            ])
    }

    @Test func eachIllnessHasItsLine() throws {
        let fixture = try OfficeFixture(enrolling: ["zhang", "li"])
        let id = try SQLiteRecords.id(of: fixture.path)
        let manager = FileManager.default
        try manager.setAttributes(
            [.posixPermissions: 0o644], ofItemAtPath: "\(fixture.keys)/\(id).key")
        let key = try fixture.records().keyPath(of: "li", in: fixture.keys)
        try manager.removeItem(atPath: key)
        _ = try OfficerKey.make(
            at: key, officer: "li", passphrase: OfficeFixture.passphrase, cost: .least)
        let lines = wrong(fixture)
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix("✗ 密钥：") && lines[0].contains("请运行 chmod 600"))
        #expect(lines[1].hasSuffix("不是登记的那一把；请换回登记的那一把"))
        #expect(lines[2] == "✗ 人员 wang：王镇长还没有登记密钥；请本人运行 township officer enroll wang")
        #expect(lines[3].hasPrefix("○ 插件：t 还没有带进来，算不了；要用的，请"))
    }

    @Test func aPluginThatWasNeverBroughtInIsToBeBroughtIn() throws {
        let fixture = try OfficeFixture()
        #expect(wrong(fixture).map { $0.prefix(1) } == ["○"])
        // A lock that does not know a plugin of which the records do was lost.
        try fixture.lock()
        #expect(wrong(fixture) == [])
        try FileManager.default.removeItem(atPath: fixture.folder + "/plugins.lock")
        #expect(wrong(fixture).map { $0.prefix(7) } == ["✗ 插件：插件"])
    }

    @Test func aPluginThatPaidAndWasNeverBroughtInIsWrong() throws {
        let fixture = try OfficeFixture(enrolling: [])
        try fixture.settings("")
        _ = try fixture.file()
        try fixture.settings("officers: [{id: zhang, name: 张会计, roles: [经办]}]")
        _ = try fixture.enrol("zhang")
        #expect(wrong(fixture).count == 1)
        #expect(wrong(fixture)[0].hasPrefix("✗ 插件：插件 t 还没有带进来"))
    }

    @Test func whatCannotBeOpenedIsTold() throws {
        let fixture = try OfficeFixture(enrolling: [])
        #expect(wrong(fixture).count == 1)
        #expect(wrong(fixture)[0].contains("store.missing"))
        try fixture.settings("")
        _ = try fixture.file()
        try FileManager.default.removeItem(atPath: fixture.keys)
        #expect(wrong(fixture)[0].hasPrefix("✗ 密钥："))
        try fixture.settings("officers: 甲")
        #expect(wrong(fixture)[0].hasPrefix("✗ 设置："))
    }

    @Test func aBrokenPageIsFound() throws {
        let fixture = try OfficeFixture()
        for _ in 1...3 { _ = try fixture.file() }
        var bytes = try #require(FileManager.default.contents(atPath: fixture.path))
        // The head of a page somewhere in the middle.
        let page = bytes.count / 4096 / 2 * 4096
        bytes.replaceSubrange(page..<page + 8, with: [UInt8](repeating: 0xFF, count: 8))
        try bytes.write(to: URL(fileURLWithPath: fixture.path))
        #expect(wrong(fixture).contains { $0.contains("损坏") })
    }
}
