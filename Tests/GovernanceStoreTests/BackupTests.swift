import Foundation
import Governance
import GovernanceStore
import Testing

/// A backup is one whole file or none, and replacing keeps what was there.
@Suite struct BackupTests {
    private func filled() throws -> (RecordsFixture, SQLiteRecords) {
        let fixture = try RecordsFixture()
        let store = try fixture.open()
        for text in ["一", "二", "三"] { _ = try store.file(try RecordsFixture.filing(text)) }
        return (fixture, store)
    }

    private func names(_ fixture: RecordsFixture) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: fixture.folder).sorted()
            .filter { !$0.hasPrefix("township.sqlite") && $0 != "key" }
    }

    @Test func aBackupIsOneFileWithEverything() throws {
        let (fixture, store) = try filled()
        let target = fixture.folder + "/backup"
        var seen: [Int] = []
        try store.backup(to: target, progress: { done, all in seen += [done, all] }) {
            copy throws(StoreError) in
            guard try copy.audit().isEmpty, try copy.runs().count == 3 else {
                throw StoreError(.damaged, file: "", "")
            }
        }
        #expect(try names(fixture) == ["backup"])
        #expect(!seen.isEmpty && seen.last == seen.dropLast().last)
        let rights = try FileManager.default.attributesOfItem(atPath: target)
        #expect(rights[.posixPermissions] as? Int == 0o600)
        // A file that only one program may write to, without others beside it.
        let head = try #require(FileManager.default.contents(atPath: target)).prefix(20)
        #expect(Array(head.suffix(2)) == [1, 1])
        let copy = try SQLiteRecords(at: target, key: fixture.key)
        #expect(try copy.runs() == store.runs())
        #expect(try copy.log() == store.log())
        #expect(try copy.integrityFindings().isEmpty)
    }

    @Test func aCopyThatIsNotTrustedIsNotKept() throws {
        let (fixture, store) = try filled()
        let error = #expect(throws: StoreError.self) {
            try store.backup(to: fixture.folder + "/backup") { _ throws(StoreError) in
                throw StoreError(.altered, file: "", "不对")
            }
        }
        #expect(error?.code == .altered)
        #expect(try names(fixture).isEmpty)
    }

    @Test func aFileThatIsThereIsNotTouched() throws {
        let (fixture, store) = try filled()
        let target = fixture.folder + "/backup"
        try "旧的".write(toFile: target, atomically: true, encoding: .utf8)
        let error = #expect(throws: StoreError.self) {
            try store.backup(to: target) { _ throws(StoreError) in }
        }
        #expect(error?.code == .exists)
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "旧的")
    }

    /// The number of a process that has ended.
    private func deadProcess() throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["true"]
        try process.run()
        process.waitUntilExit()
        return process.processIdentifier
    }

    @Test func whatAKilledBackupLeftIsRemovedByTheNext() throws {
        let (fixture, store) = try filled()
        let dead = try deadProcess()
        let others = ["backup.part-1", "backup.part-x", "backup2.part-\(dead)"]
        for name in others + ["backup.part-\(dead)", "backup.part-\(dead)-journal"] {
            try "半个".write(
                toFile: fixture.folder + "/" + name, atomically: false, encoding: .utf8)
        }
        #expect(
            PartFiles.abandoned(under: fixture.folder) == [
                "backup.part-\(dead)", "backup2.part-\(dead)",
            ])
        try store.backup(to: fixture.folder + "/backup") { _ throws(StoreError) in }
        // Process 1 lives, and what has no number is not ours.
        #expect(try names(fixture) == ["backup"] + others)
    }

    /// Where nobody asks how it ended, a process that was killed stays in the system's list.
    @Test func whoseParentDoesNotAskIsGoneAllTheSame() throws {
        let (fixture, _) = try filled()
        let parent = Process()
        let (input, output) = (Pipe(), Pipe())
        parent.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        parent.arguments = [
            "python3", "-c",
            "import os, sys, time\nchild = os.fork()\nif child == 0: os._exit(0)\n"
                + "os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)\n"
                + "print(child, flush=True)\nsys.stdin.read()",
        ]
        parent.standardInput = input
        parent.standardOutput = output
        try parent.run()
        let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let name = "backup.part-" + answer.trimmingCharacters(in: .newlines)
        try "半个".write(toFile: fixture.folder + "/" + name, atomically: false, encoding: .utf8)
        #expect(PartFiles.abandoned(under: fixture.folder) == [name])
        try input.fileHandleForWriting.close()
        parent.waitUntilExit()
    }

    /// A folder that is not there may be a disk that is not plugged in.
    @Test func noFolderIsMadeForABackup() throws {
        let (fixture, store) = try filled()
        let error = #expect(throws: StoreError.self) {
            try store.backup(to: fixture.folder + "/U盘/backup") { _ throws(StoreError) in }
        }
        #expect(error?.code == .unavailable)
        #expect(error?.message.hasPrefix("文件夹不存在") == true)
        #expect(try names(fixture).isEmpty)
    }

    /// A backup of three runs, then a fourth; the records are not open any more.
    private func goneOn() throws -> (fixture: RecordsFixture, copy: String, head: ContentDigest) {
        let (fixture, store) = try filled()
        let target = fixture.folder + "/backup"
        try store.backup(to: target) { _ throws(StoreError) in }
        _ = try store.file(try RecordsFixture.filing("四"))
        let copy = fixture.folder + "/copy"
        try SQLiteRecords.takeCopy(of: target, to: copy, key: fixture.key) {
            _ throws(StoreError) in
        }
        return (fixture, copy, try store.head())
    }

    @Test func replacingKeepsWhatWasThere() throws {
        let (fixture, copy, head) = try goneOn()
        let kept = fixture.folder + "/kept"
        try SQLiteRecords.replace(fixture.path, with: copy, after: head, keeping: kept)
        #expect(try fixture.open().runs().count == 3)
        #expect(try fixture.open().audit().isEmpty)
        let old = try SQLiteRecords(at: kept, key: fixture.key)
        #expect(try old.runs().count == 4)
        #expect(try old.audit().isEmpty)
        // Both go on from where they are.
        _ = try fixture.open().file(try RecordsFixture.filing("五"))
        #expect(try fixture.open().audit().isEmpty)
    }

    @Test func whatSomebodyWroteMeanwhileIsNotReplaced() throws {
        let (fixture, copy, head) = try goneOn()
        _ = try fixture.open().file(try RecordsFixture.filing("五"))
        let error = #expect(throws: StoreError.self) {
            try SQLiteRecords.replace(
                fixture.path, with: copy, after: head, keeping: fixture.folder + "/kept")
        }
        #expect(error?.code == .changed)
        #expect(try fixture.open().runs().count == 5)
        #expect(try names(fixture) == ["backup", "copy"])
    }

    @Test func aBackupIsOnlyRead() throws {
        let (fixture, store) = try filled()
        let target = fixture.folder + "/backup"
        try store.backup(to: target) { _ throws(StoreError) in }
        let before = FileManager.default.contents(atPath: target)
        let copy = fixture.folder + "/copy"
        try SQLiteRecords.takeCopy(of: target, to: copy, key: fixture.key) {
            _ throws(StoreError) in
        }
        #expect(FileManager.default.contents(atPath: target) == before)
        #expect(try names(fixture) == ["backup", "copy"])
    }

    @Test func whatIsNoBackupIsRefused() throws {
        let (fixture, _) = try filled()
        let text = fixture.folder + "/text"
        try String(repeating: "这不是数据库。", count: 100).write(
            toFile: text, atomically: true, encoding: .utf8)
        let error = #expect(throws: StoreError.self) {
            try SQLiteRecords.takeCopy(of: text, to: fixture.folder + "/copy", key: fixture.key) {
                _ throws(StoreError) in
            }
        }
        #expect(error?.code == .damaged)
        #expect(try names(fixture) == ["text"])
    }

    @Test func aBrokenFileIsSeen() throws {
        let (fixture, store) = try filled()
        #expect(try store.integrityFindings().isEmpty)
        try Tampering.run(
            "PRAGMA foreign_keys = OFF; UPDATE run_file SET run = 99 WHERE run = 1",
            on: fixture.path)
        let findings = try store.integrityFindings()
        #expect(findings.count == 2)
        #expect(findings.allSatisfy { $0.contains("refers to nothing in run") })
        #expect(try store.migrations().last == SQLiteRecords.newestMigration)
    }
}
