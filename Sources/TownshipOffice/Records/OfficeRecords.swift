import Foundation
public import Governance
import GovernanceStore
import PolicyEngine

/// What an office keeps: runs with everything they were computed from, and the log of all changes.
///
/// The records lie in `township.sqlite` of the workspace, sealed with a key that lies elsewhere.
public struct OfficeRecords: Sendable {
    /// Where the records of a workspace lie.
    public let path: String
    let archive: any OfficeArchive

    /// Records behind any archive, for tests and for other back ends.
    ///
    /// - Parameters:
    ///   - path: What messages call it.
    ///   - archive: Where runs are kept.
    public init(path: String, archive: any OfficeArchive) {
        self.path = path
        self.archive = archive
    }

    /// Opens the records of a workspace.
    ///
    /// - Parameters:
    ///   - workspace: The folder of the workspace.
    ///   - keys: The folder in which keys lie.
    /// - Throws: `StoreError` when there are none, or the key does not fit.
    public init(workspace: String, keys: String) throws(StoreError) {
        path = OfficeRecords.path(workspace)
        let id = try SQLiteRecords.id(of: path)
        archive = try SQLiteRecords(
            at: path, key: try StoreKey(at: OfficeRecords.keyPath(id, in: keys)))
    }

    /// Opens the records of a workspace when it has some.
    ///
    /// - Parameters:
    ///   - workspace: The folder of the workspace.
    ///   - keys: The folder in which keys lie.
    /// - Returns: The records; nil while nothing was kept.
    /// - Throws: `StoreError` when the key does not fit.
    public static func openIfThere(workspace: String, keys: String) throws(StoreError)
        -> OfficeRecords?
    {
        guard FileLookup.exists(path(workspace)) else { return nil }
        return try OfficeRecords(workspace: workspace, keys: keys)
    }

    /// Opens the records of a workspace, or makes them with a new key.
    ///
    /// - Parameters:
    ///   - workspace: The folder of the workspace.
    ///   - keys: The folder in which keys lie.
    ///   - actor: Who opens them, for the log.
    ///   - time: When, for the log.
    /// - Returns: The records, and the path of the key when it is new.
    /// - Throws: `StoreError`.
    public static func openOrMake(workspace: String, keys: String, actor: String, time: String)
        throws(StoreError) -> (records: OfficeRecords, newKey: String?)
    {
        let path = path(workspace)
        if FileLookup.exists(path) {
            return (try OfficeRecords(workspace: workspace, keys: keys), nil)
        }
        let id = String(UUID().uuidString.lowercased().prefix(8))
        let keyPath = keyPath(id, in: keys)
        let key = try StoreKey.make(at: keyPath)
        let archive = try SQLiteRecords.make(
            at: path, id: id, key: key, actor: actor, time: time)
        return (OfficeRecords(path: path, archive: archive), keyPath)
    }

    /// True when a workspace has records into which tables were imported; no key is needed to tell.
    static func keepTables(of workspace: String) throws(StoreError) -> Bool {
        let path = path(workspace)
        return FileLookup.exists(path) ? try SQLiteRecords.keepsTables(at: path) : false
    }

    static func path(_ workspace: String) -> String { workspace + "/township.sqlite" }
    static func keyPath(_ id: String, in keys: String) -> String { "\(keys)/\(id).key" }

    // MARK: Runs

    /// Computes what is to be paid for a period, with the arrears of issued ones, and keeps nothing.
    ///
    /// - Parameters:
    ///   - workspace: The folder of the workspace.
    ///   - scheme: Which scheme.
    ///   - period: Which period.
    ///   - workers: How many threads compute.
    ///   - explained: Whether statements carry their explanations.
    ///   - log: Gets what formulas print.
    ///   - progress: Told now and then how many of how many are done.
    /// - Returns: The run.
    /// - Throws: Everything that is wrong with the workspace, or `StoreError`.
    public func compute(
        workspace: String, scheme: String, period: Period, workers: Int = 2,
        explained: Bool = false, log: ((String) -> Void)? = nil,
        progress: (@Sendable (Int, Int) -> Void)? = nil
    ) throws -> OfficeRun {
        let opened = try self.workspace(workspace)
        return try computed(
            try capsule(opened, try plugin(of: scheme, in: opened)), scheme, period, workers,
            explained, log, progress)
    }

    /// Computes a run from the files of a workspace and keeps it with all of them.
    ///
    /// What is computed is what is kept: the files are read once, and the run is computed from what was read.
    ///
    /// - Parameters:
    ///   - workspace: The folder of the workspace.
    ///   - scheme: Which scheme.
    ///   - period: Which period.
    ///   - actor: Who computes it: whoever signs, where the office has officers.
    ///   - signer: Who signs it; `nil` while the office has no officers.
    ///   - time: When, as `2020-03-05T09:12:00+08:00`.
    ///   - workers: How many threads compute.
    ///   - log: Gets what formulas print.
    ///   - progress: Told now and then how many of how many are done.
    /// - Returns: What was kept, and the run.
    /// - Throws: Everything that is wrong with the workspace, `RunError`, or `StoreError`; then nothing is kept.
    public func file(
        workspace: String, scheme: String, period: Period, actor: String,
        signer: OfficeSigner? = nil, time: String, workers: Int = 2,
        log: ((String) -> Void)? = nil, progress: (@Sendable (Int, Int) -> Void)? = nil
    ) throws -> (filed: FiledRun, run: OfficeRun) {
        if let signer { try RunLife.authorize(.filed, by: signer.officer) }
        return try decided { head in
            try checkNotIssued(scheme, period)
            let opened = try self.workspace(workspace)
            try check(opened, signer)
            let capsule = try capsule(opened, try plugin(of: scheme, in: opened))
            let run = try computed(capsule, scheme, period, workers, false, log, progress)
            let filing = RunFiling(
                scheme: scheme, period: period, capsule: capsule, result: run.bytes,
                paid: run.paidCount, setAside: run.run.setAside.count, total: run.total,
                actor: actor, time: time)
            let archive = archive
            let signing = signer.map { signer in
                { (run: FiledRun, head: ContentDigest) in
                    signer.signed(
                        RunStep(
                            run: run.number, position: 1, action: .filed,
                            officer: signer.officer.id, time: time,
                            digest: archive.digest(of: run), head: head))
                }
            }
            return (try archive.file(filing, after: head, signing: signing), run)
        }
    }

    private func checkNotIssued(_ scheme: String, _ period: Period) throws {
        let issued = try lives().first {
            $0.run.scheme == scheme && $0.run.period == period.description && $0.state.isIssued
        }
        guard let issued else { return }
        throw RunError(
            .issued, run: issued.run.number,
            "\(period.chinese)\(issued.state.title)，不能再存一版；有差错在下一期补发、扣回，township pay arrears 列出差额")
    }

    /// An office that has officers pays nothing that nobody signed.
    private func check(_ workspace: Workspace, _ signer: OfficeSigner?) throws {
        guard signer == nil, !workspace.settings.officers.isEmpty else { return }
        throw RunError.unsigned("存档")
    }

    /// The scheme of a workspace, with the plugin that was approved.
    private func plugin(of scheme: String, in workspace: Workspace) throws -> Scheme {
        let scheme = try workspace.engine(workers: 1).scheme(scheme)
        try checkPlugins(of: scheme, workspace: workspace)
        return scheme
    }

    private func capsule(_ workspace: Workspace, _ scheme: Scheme) throws -> RunCapsule {
        let issued = try lives().filter {
            $0.run.scheme == scheme.definition.id && $0.state.isIssued
        }
        let capsule = try WorkspaceCapsule.of(workspace, scheme)
        return RunCapsule(
            engine: capsule.engine,
            files: capsule.files + (try OfficeRun.files(of: issued, archive)))
    }

    private func computed(
        _ capsule: RunCapsule, _ scheme: String, _ period: Period, _ workers: Int,
        _ explained: Bool, _ log: ((String) -> Void)?,
        _ progress: (@Sendable (Int, Int) -> Void)?
    ) throws -> OfficeRun {
        try OfficeRun(
            capsule, scheme: scheme, period: period, archive: archive, path: path,
            workers: workers, explained: explained, log: log, progress: progress)
    }

    /// All runs, in the order of their numbers.
    public func runs() throws(StoreError) -> [FiledRun] { try archive.runs() }

    /// Computes a run again from what it was computed from, and holds both results against each other byte for byte.
    ///
    /// - Parameters:
    ///   - number: The run's number.
    ///   - workers: How many threads compute.
    /// - Returns: What came of it.
    /// - Throws: `StoreError` when the run or a part of it cannot be read.
    public func verify(_ number: Int, workers: Int = 2) throws -> RunVerification {
        let filed = try archive.run(number)
        let kept = try archive.content(filed.result)
        let run = try again(filed, workers: workers)
        return RunVerification(filed, kept: kept, again: run.bytes)
    }

    /// A kept run computed again from what was kept with it.
    func again(_ filed: FiledRun, workers: Int, explained: Bool = false) throws -> OfficeRun {
        try computed(
            try archive.capsule(of: filed), filed.scheme, try Period(text: filed.period), workers,
            explained, nil, nil)
    }

    // MARK: Log

    /// The log, from its first entry.
    public func log() throws(StoreError) -> [LogEntry] { try archive.log() }

    /// The reasons that the log has, by the numbers of its entries: why a backup was restored.
    public func reasons() throws(StoreError) -> [Int: String] {
        var reasons: [Int: String] = [:]
        for entry in try archive.log() where entry.action == LogEntry.Action.restored.rawValue {
            // One that was damaged is for the audit to tell; the list of the log is read all the same.
            reasons[entry.sequence] = (try? archive.details(of: entry)) ?? "（读不出来）"
        }
        return reasons
    }

    /// Everything in the file that was edited, removed or added behind the program's back, and every signature that is not what
    /// it should be.
    public func audit() throws(StoreError) -> [AuditFinding] {
        let findings = try archive.audit()
        // Rows that were changed have been named; their signatures say nothing more.
        return findings.isEmpty ? try signatureFindings() : findings
    }
}
