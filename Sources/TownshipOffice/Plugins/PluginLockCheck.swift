import Governance
import GovernanceStore
import PolicyEngine

/// A plugin held against the lock, and the lock against the log.
///
/// The log decides: the program writes there what it locked, after it looked at roles and signatures. What stands in
/// `plugins.lock` and not in the log was not written by the program.
struct PluginLockCheck {
    private let archive: any OfficeArchive
    private let log: [LogEntry]
    private let signatures: SignatureCheck

    init(_ archive: any OfficeArchive) throws(StoreError) {
        self.archive = archive
        log = try archive.log(of: [.pluginLocked, .officerEnrolled])
        signatures = SignatureCheck(enrolments: try archive.enrolments(), log: log)
    }

    /// Refuses a plugin that is not as it was brought in and approved.
    func check(_ plugin: String, _ source: PluginSource, _ lock: PluginLock) throws {
        let entry = try broughtEntry(plugin, source, lock)
        guard let approved = entry.approved else {
            throw refusal(
                .lockUnapproved,
                "插件 \(plugin) 由 \(entry.brought.officer) 带进来，还没有人审批；请另一个人运行 township plugin approve \(plugin)"
            )
        }
        guard approved.officer != entry.brought.officer else {
            throw refusal(.officerSame, "插件 \(plugin) 带进来和审批的是同一个人；请另一个人运行 township plugin approve")
        }
        try check(
            approved, entry.approvalText(officer: approved.officer, time: approved.time), plugin)
    }

    /// The entry of a plugin that is as it was brought in, whether or not it was approved.
    func broughtEntry(_ plugin: String, _ source: PluginSource, _ lock: PluginLock) throws
        -> PluginLockEntry
    {
        guard let entry = lock.entry(of: plugin) else {
            throw refusal(
                .lockMissing,
                "插件 \(plugin) 还没有带进来；请有“插件”职责的人运行 township plugin bring，再由另一个人 township plugin approve"
            )
        }
        let differences = entry.differences(source)
        guard differences.isEmpty else {
            throw refusal(
                .lockChanged,
                "插件 \(plugin) 和 \(entry.brought.officer) 带进来的不一样：\(differences.joined(separator: "，"))；"
                    + "确实要用现在的，请重新 township plugin bring，再由另一个人 township plugin approve")
        }
        try check(entry.brought, entry.broughtText, plugin)
        return entry
    }

    /// Refuses a seal that the log does not have, or that is not its officer's.
    private func check(_ seal: PluginSeal, _ text: String, _ plugin: String) throws {
        guard let sequence = try notes(of: plugin)[PluginLockCheck.details(text, seal.signature)],
            let key = signatures.key(of: seal.officer, at: sequence),
            OfficerSignature.isValid(seal.signature, of: text, key: key)
        else {
            throw refusal(
                .lockForged,
                "插件 \(plugin)：plugins.lock 说是 \(seal.officer) 签的，档案里却没有；请重新 township plugin bring 和 approve"
            )
        }
    }

    /// Whether the log says that a plugin was brought in once.
    func knows(_ plugin: String) throws(StoreError) -> Bool { try !notes(of: plugin).isEmpty }

    /// What the log has about a plugin, with the place in the log.
    private func notes(of plugin: String) throws(StoreError) -> [String: Int] {
        var notes: [String: Int] = [:]
        for entry in log
        where entry.action == LogEntry.Action.pluginLocked.rawValue
            && entry.subject.hasPrefix("plugin \(plugin) ")
        {
            guard let details = try archive.details(of: entry) else { continue }
            notes[details] = entry.sequence
        }
        return notes
    }

    /// What is noted in the log: what was signed, and the signature.
    static func details(_ text: String, _ signature: String) -> String { "\(text)\n\(signature)" }

    private func refusal(_ code: OfficeErrorCode, _ message: String) -> WorkspaceFindings {
        WorkspaceFindings([WorkspaceFinding(code, PluginLock.file, message)])
    }
}
