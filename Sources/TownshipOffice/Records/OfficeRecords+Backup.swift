import Foundation
public import Governance
import GovernanceStore

extension OfficeRecords {
    /// What a backup holds.
    public struct Copy: Sendable, Hashable {
        /// How many entries its log has; where it was restored, the entry behind them tells that.
        public let entries: Int
        /// How many runs.
        public let runs: Int
        /// The hash of the last entry.
        public let head: ContentDigest
        /// Where the key lies that opens it.
        public let keyPath: String
        /// Where the records that it replaced are kept; `nil` when there were none.
        public let kept: String?
    }

    /// Copies the records of a workspace to one file, while others may go on working.
    ///
    /// The copy is opened again and audited, with all signatures, before it is given its name.
    ///
    /// - Parameters:
    ///   - workspace: The folder of the workspace.
    ///   - keys: The folder in which keys lie.
    ///   - target: Where to; there must be no file yet.
    ///   - progress: Told now and then how many pages of how many are copied.
    /// - Returns: What the backup holds.
    /// - Throws: `store.exists`, `store.altered` when the records are not what the program wrote, or another `StoreError`; then
    ///   nothing is written.
    public static func backup(
        workspace: String, keys: String, to target: String, progress: ((Int, Int) -> Void)? = nil
    ) throws(StoreError) -> Copy {
        let path = path(workspace)
        let keyPath = keyPath(try SQLiteRecords.id(of: path), in: keys)
        let records = try SQLiteRecords(at: path, key: try StoreKey(at: keyPath))
        var copied: Copy?
        try records.backup(to: target, progress: progress) { copy throws(StoreError) in
            copied = try checked(copy, named: path, keyPath: keyPath)
        }
        guard let copied else { preconditionFailure("a backup that was not refused was checked") }
        return copied
    }

    /// What a copy holds; one that is damaged or was altered is refused.
    private static func checked(
        _ copy: SQLiteRecords, named path: String, keyPath: String, kept: String? = nil
    ) throws(StoreError) -> Copy {
        let broken = try copy.integrityFindings()
        if let first = broken.first {
            throw StoreError(
                .damaged, file: path, "档案文件损坏，共 \(broken.count) 处（\(first)）；没有写，请用更早的备份")
        }
        let findings = try OfficeRecords(path: path, archive: copy).audit()
        if let first = findings.first {
            throw StoreError(
                .altered, file: path,
                "有 \(findings.count) 处和程序写下的不一样（\(first)）；没有写，请用 township audit verify 查看，先弄清楚是谁改的")
        }
        return Copy(
            entries: try copy.log().count, runs: try copy.runs().count, head: try copy.head(),
            keyPath: keyPath, kept: kept)
    }

    // MARK: Restoring

    /// Puts a backup in the place of a workspace's records, after it was opened and audited.
    ///
    /// Behind the log of the backup comes an entry: who restored it and why, from which head of the log on, and with which head the
    /// log ended that it replaced. Who that is, nobody signs for: the keys to hold a signature against are among what is restored,
    /// and an officer may have got another one since.
    ///
    /// Records that go on where the backup ends, or that are another office's, or that cannot be read, are replaced only when
    /// this is asked for. Whatever was there is kept beside it.
    ///
    /// - Parameters:
    ///   - backup: The backup, which is only read.
    ///   - workspace: The folder of the workspace.
    ///   - keys: The folder in which keys lie.
    ///   - isReplacing: Whether records that have more than the backup are replaced, too.
    ///   - actor: Who restores, for the log: the id of one of the officers, where the workspace names some.
    ///   - reason: Why, for the log; it is kept sealed.
    ///   - time: When, for the log and for the name of what is kept.
    ///   - progress: Told now and then how many pages of how many are copied.
    /// - Returns: What was restored.
    /// - Throws: `officer.unknown` (``WorkspaceFindings``), `store.older` when the records would lose something, `store.busy` when another program has them open, `store.altered` or `store.damaged` when the backup is not to
    ///   be trusted, or another `StoreError`; then the records are untouched.
    public static func restore(
        _ backup: String, workspace: String, keys: String, replacing isReplacing: Bool = false,
        by actor: String, reason: String, time: String, progress: ((Int, Int) -> Void)? = nil
    ) throws -> Copy {
        try checkIsKnown(actor, in: workspace)
        let path = path(workspace)
        let id = try SQLiteRecords.id(of: backup)
        let keyPath = keyPath(id, in: keys)
        let key = try StoreKey(at: keyPath)
        let kept = "\(path).旧-\(time.prefix(19).replacing(":", with: "").replacing("T", with: "-"))"
        let temporary = PartFiles.begin(path)
        let standing = FileLookup.exists(path) ? StandingRecords(path, keys: keys) : nil
        var copied: Copy?
        var log: [LogEntry] = []
        try SQLiteRecords.takeCopy(of: backup, to: temporary, key: key, progress: progress) {
            copy throws(StoreError) in
            copied = try checked(
                copy, named: backup, keyPath: keyPath, kept: standing == nil ? nil : kept)
            log = try copy.log()
            try copy.note(
                .restored, subject: subject(try copy.head(), replacing: standing?.head),
                details: reason, actor: actor, time: time)
        }
        guard let copied else { preconditionFailure("a copy that was not refused was checked") }
        do throws(StoreError) {
            if !isReplacing { try standing?.checkNothingIsLost(to: log, of: id) }
            if let head = standing?.head {
                try SQLiteRecords.replace(path, with: temporary, after: head, keeping: kept)
            } else {
                try SQLiteRecords.place(temporary, at: path, keeping: kept)
            }
        } catch {
            FileLookup.remove(temporary)
            throw error
        }
        return copied
    }

    /// Settings that cannot be read keep nobody from restoring: they may be lost, too.
    private static func checkIsKnown(_ actor: String, in workspace: String) throws {
        guard let settings = try? WorkspaceSettings(folder: workspace), !settings.officers.isEmpty
        else { return }
        _ = try settings.officer(actor)
    }

    /// `backup HEAD`, and `replacing HEAD` where the records that stood there could be read.
    private static func subject(_ backup: ContentDigest, replacing head: ContentDigest?) -> String {
        "backup \(backup.text)" + (head.map { " replacing \($0.text)" } ?? "")
    }
}
