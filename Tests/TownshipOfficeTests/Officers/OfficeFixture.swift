import Foundation
import Governance
import GovernanceStore
import PolicyEngine
import TownshipOffice

/// A workspace with officers whose keys are enrolled, made for one test, and removed with it.
final class OfficeFixture: Sendable {
    static let time = "2020-04-02T09:12:00+08:00"
    static let passphrase = "四月的雨下在瓦上"

    let files: WorkspaceFixture
    var folder: String { files.folder }
    var keys: String { files.folder + "/keys" }
    var path: String { files.folder + "/township.sqlite" }

    /// An office in which some officers' keys are enrolled from the start.
    init(enrolling ids: [String] = ["zhang", "li", "wang"]) throws {
        files = try WorkspaceFixture()
        try settings(
            """
            officers:
              - {id: zhang, name: 张会计, roles: [经办, 插件]}
              - {id: li, name: 李主任, roles: [checker, 插件, 查看号码]}
              - {id: wang, name: 王镇长, roles: [审批]}
            """)
        for id in ids { _ = try enrol(id) }
    }

    /// Writes `township.yaml` with more at its end.
    func settings(_ more: String) throws {
        try files.write(
            "township.yaml",
            "name: 样镇\ndivision: \"510923108\"\nplugins: [plugins]\n\(more)\n")
    }

    func settings() throws -> WorkspaceSettings { try WorkspaceSettings(folder: folder) }

    func records() throws -> OfficeRecords {
        try OfficeRecords.openOrMake(
            workspace: folder, keys: keys, actor: "zhang", time: OfficeFixture.time
        ).records
    }

    func store() throws -> SQLiteRecords {
        try SQLiteRecords(
            at: path, key: try StoreKey(at: "\(keys)/\(try SQLiteRecords.id(of: path)).key"))
    }

    func workspace() throws -> Workspace { try records().workspace(folder) }

    func enrol(_ id: String, approvedBy approver: OfficeSigner? = nil) throws -> OfficerEnrolment {
        try records().enrol(
            id, settings: try settings(), keys: keys, passphrase: OfficeFixture.passphrase,
            approvedBy: approver, time: OfficeFixture.time, cost: .least
        ).enrolment
    }

    func signer(_ id: String, _ passphrase: String = OfficeFixture.passphrase) throws
        -> OfficeSigner
    {
        try records().signer(id, settings: try settings(), keys: keys, passphrase: passphrase)
    }

    func scheme() throws -> Scheme { try workspace().engine().scheme("t") }

    /// Brings the plugin in and has it approved.
    func lock() throws {
        _ = try bring()
        _ = try approve()
    }

    func bring(by id: String = "zhang") throws -> PluginLockEntry {
        try records().bring(
            plugin: folder + "/plugins/t", workspace: try workspace(), by: try signer(id),
            time: OfficeFixture.time)
    }

    func approve(_ plugin: String = "t", by id: String = "wang") throws -> PluginLockEntry {
        try records().approve(
            plugin: plugin, workspace: try workspace(), by: try signer(id),
            time: OfficeFixture.time)
    }

    /// Keeps a run: signed, and of a plugin that is locked, where there are officers.
    func file() throws -> FiledRun {
        let hasOfficers = try !settings().officers.isEmpty
        if hasOfficers, try PluginLock(try workspace()).entries.isEmpty { try lock() }
        return try records().file(
            workspace: folder, scheme: "t", period: try .month(2020, 3), actor: "zhang",
            signer: hasOfficers ? try signer("zhang") : nil, time: OfficeFixture.time
        ).filed
    }

    /// The code and message of the first finding that stops something.
    static func refusal(_ body: () throws -> Void) -> (code: String, message: String)? {
        do {
            try body()
            return nil
        } catch let error as WorkspaceFindings {
            return (error.findings[0].code, error.findings[0].message)
        } catch let error as StoreError {
            return (error.code.rawValue, error.message)
        } catch {
            return ("\(type(of: error))", "\(error)")
        }
    }
}
