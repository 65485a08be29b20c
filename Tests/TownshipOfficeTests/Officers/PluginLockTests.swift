import Foundation
import Governance
import Testing
import TownshipOffice

/// A workspace with officers runs only plugins that one of them brought in and another approved, as they were then.
@Suite struct PluginLockTests {
    private func refusal(_ fixture: OfficeFixture) -> (code: String, message: String)? {
        OfficeFixture.refusal {
            try fixture.records().checkPlugins(
                of: try fixture.scheme(), workspace: try fixture.workspace())
        }
    }

    @Test func withoutOfficersNothingIsAsked() throws {
        let fixture = try OfficeFixture(enrolling: [])
        try fixture.settings("")
        #expect(refusal(fixture) == nil)
    }

    @Test func aPluginIsBroughtInThenApproved() throws {
        let fixture = try OfficeFixture()
        #expect(refusal(fixture)?.code == "lock.missing")
        let brought = try fixture.bring()
        #expect(brought.files.map(\.path) == ["main.lua", "plugin.yaml"])
        #expect(brought.approved == nil)
        #expect(refusal(fixture)?.code == "lock.unapproved")
        let approved = try fixture.approve()
        #expect(approved.brought.officer == "zhang")
        #expect(approved.approved?.officer == "wang")
        #expect(refusal(fixture) == nil)
        #expect(try fixture.records().audit().isEmpty)
        let log = try fixture.records().log()
        #expect(
            log.filter { $0.action == LogEntry.Action.pluginLocked.rawValue }.map(\.subject)
                == ["plugin t bring", "plugin t approve"])
    }

    @Test func theFileIsReadAsItIsWritten() throws {
        let fixture = try OfficeFixture()
        try fixture.lock()
        let lock = try PluginLock(try fixture.workspace())
        #expect(lock.entries.map(\.plugin) == ["t"])
        #expect(lock.entry(of: "t")?.approved?.time == OfficeFixture.time)
        #expect(lock.entry(of: "u") == nil)
    }

    @Test func whatChangedIsNamed() throws {
        let fixture = try OfficeFixture()
        try fixture.files.write("plugins/t/parameters/a.yaml", "# 没有\n")
        try fixture.lock()
        #expect(refusal(fixture) == nil)
        try fixture.files.write("plugins/t/README.md", "新的\n")
        try fixture.files.write(
            "plugins/t/plugin.yaml", "id: t\ntitle: 测试二\nversion: 1.0.0\napi: 1\n")
        try FileManager.default.removeItem(
            atPath: fixture.folder + "/plugins/t/parameters/a.yaml")
        let found = refusal(fixture)
        #expect(found?.code == "lock.changed")
        #expect(
            found?.message.hasPrefix(
                "插件 t 和 zhang 带进来的不一样：README.md 是多出来的，parameters/a.yaml 不见了，plugin.yaml 改过；")
                == true)
        // What does not belong to a plugin changes nothing.
        try fixture.lock()
        try fixture.files.write("plugins/t/notes.txt", "随手记\n")
        #expect(refusal(fixture) == nil)
    }

    @Test func whoBringsItInDoesNotApprove() throws {
        let fixture = try OfficeFixture()
        _ = try fixture.bring(by: "li")
        #expect(OfficeFixture.refusal { _ = try fixture.approve(by: "li") }?.code == "officer.same")
        #expect(refusal(fixture)?.code == "lock.unapproved")
        _ = try fixture.approve(by: "zhang")
        #expect(refusal(fixture) == nil)
    }

    @Test func rolesAreAskedInTheLibrary() throws {
        let fixture = try OfficeFixture()
        #expect(OfficeFixture.refusal { _ = try fixture.bring(by: "wang") }?.code == "officer.role")
        _ = try fixture.bring()
        try fixture.settings(
            """
            officers:
              - {id: zhang, name: 张会计, roles: [经办, 插件]}
              - {id: wang, name: 王镇长, roles: [复核]}
            """)
        #expect(OfficeFixture.refusal { _ = try fixture.approve() }?.code == "officer.role")
    }

    @Test func aPluginIsApprovedByItsFolderOrItsID() throws {
        let fixture = try OfficeFixture()
        _ = try fixture.bring()
        #expect(
            OfficeFixture.refusal { _ = try fixture.approve("tt") }?.message == "工作区里没有插件 tt，是不是 t？"
        )
        _ = try fixture.approve(fixture.folder + "/plugins/t")
        #expect(refusal(fixture) == nil)
    }

    /// Somebody who can write the folder writes `plugins.lock` by hand.
    @Test func aForgedLockIsRefused() throws {
        let fixture = try OfficeFixture()
        try fixture.lock()
        let path = fixture.folder + "/plugins.lock"
        let lock = try String(contentsOfFile: path, encoding: .utf8)
        try fixture.files.write("plugins.lock", lock.replacing("by: \"wang\"", with: "by: \"li\""))
        #expect(refusal(fixture)?.code == "lock.forged")
        try fixture.files.write(
            "plugins.lock", lock.replacing("by: \"zhang\"", with: "by: \"wang\""))
        #expect(refusal(fixture)?.code == "lock.forged")
        try fixture.files.write("plugins.lock", lock.replacing("id: t", with: "id: u"))
        #expect(refusal(fixture)?.code == "lock.missing")
        let other = try OfficeFixture()
        try other.lock()
        try other.files.write("plugins.lock", lock)
        #expect(refusal(other)?.code == "lock.forged")
        // Brought in and approved anew it is good again.
        try other.lock()
        #expect(refusal(other) == nil)
    }

    @Test(arguments: [
        ("files:", "file:"), ("digest: \"", "digest: \"0"), ("plugins:", "plugin:"),
        ("by: ", "who: "), ("    brought:", "    - brought:"), ("digest: \"", "digest: \"\n"),
    ])
    func aDamagedLockIsSaidToBe(_ old: String, _ new: String) throws {
        let fixture = try OfficeFixture()
        try fixture.lock()
        let path = fixture.folder + "/plugins.lock"
        let lock = try String(contentsOfFile: path, encoding: .utf8)
        try fixture.files.write("plugins.lock", lock.replacing(old, with: new))
        #expect(refusal(fixture)?.code == "lock.invalid")
    }

    /// A key that was replaced still stands for what was locked with it.
    @Test func aLockOutlivesAKey() throws {
        let fixture = try OfficeFixture()
        try fixture.lock()
        _ = try fixture.enrol("zhang", approvedBy: try fixture.signer("wang"))
        #expect(refusal(fixture) == nil)
    }

    /// Whoever was interrupted and does it again does nothing twice.
    @Test func theSameFilesAreBroughtInOnce() throws {
        let office = try OfficeFixture()
        let entry = try office.bring()
        let count = try office.records().log().count
        #expect(try office.bring() == entry)
        #expect(try office.records().log().count == count)
        _ = try office.approve()
        #expect(try office.bring().approved?.officer == "wang")
    }
}
