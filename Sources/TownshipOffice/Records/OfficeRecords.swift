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

    static func path(_ workspace: String) -> String { workspace + "/township.sqlite" }
    static func keyPath(_ id: String, in keys: String) -> String { "\(keys)/\(id).key" }

    // MARK: Runs

    /// Computes a run from the files of a workspace and keeps it with all of them.
    ///
    /// What is computed is what is kept: the files are read once, and the run is computed from what was read.
    ///
    /// - Parameters:
    ///   - workspace: The folder of the workspace.
    ///   - scheme: Which scheme.
    ///   - period: Which period.
    ///   - actor: Who computes it.
    ///   - time: When, as `2020-03-05T09:12:00+08:00`.
    ///   - workers: How many threads compute.
    ///   - log: Gets what formulas print.
    ///   - progress: Told now and then how many of how many are done.
    /// - Returns: What was kept, and the run.
    /// - Throws: Everything that is wrong with the workspace, or `StoreError`; then nothing is kept.
    public func file(
        workspace: String, scheme: String, period: Period, actor: String, time: String,
        workers: Int = 2, log: ((String) -> Void)? = nil,
        progress: (@Sendable (Int, Int) -> Void)? = nil
    ) throws -> (filed: FiledRun, run: PayRun) {
        let workspace = try self.workspace(workspace)
        let engine = try workspace.engine(workers: workers)
        let capsule = try WorkspaceCapsule.of(workspace, try engine.scheme(scheme))
        let run = try WorkspaceCapsule.run(
            capsule, scheme: scheme, period: period, workers: workers, log: log,
            progress: progress)
        let filing = RunFiling(
            scheme: scheme, period: period, capsule: capsule, result: OfficeRecords.bytes(of: run),
            paid: run.paid.count, setAside: run.setAside.count, total: run.total, actor: actor,
            time: time)
        return (try archive.file(filing), run)
    }

    /// The bytes by which a result is kept and compared.
    private static func bytes(of run: PayRun) -> [UInt8] {
        var writer = JSONWriter()
        writer.value(PayRunData.value(run))
        writer.endLine()
        return writer.bytes
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
        let files = try filed.files.map {
            RunCapsule.File(path: $0.path, bytes: try archive.content($0.digest))
        }
        let kept = try archive.content(filed.result)
        let capsule = RunCapsule(engine: filed.engine, files: files)
        let run = try WorkspaceCapsule.run(
            capsule, scheme: filed.scheme, period: try Period(text: filed.period), workers: workers)
        return RunVerification(filed, kept: kept, again: OfficeRecords.bytes(of: run))
    }

    // MARK: Log

    /// The log, from its first entry.
    public func log() throws(StoreError) -> [LogEntry] { try archive.log() }

    /// Everything in the file that was edited, removed or added behind the program's back, and every signature that is not what
    /// it should be.
    public func audit() throws(StoreError) -> [AuditFinding] {
        let findings = try archive.audit()
        // Rows that were changed have been named; their signatures say nothing more.
        return findings.isEmpty ? try signatureFindings() : findings
    }
}
