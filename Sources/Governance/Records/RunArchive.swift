/// Where runs are kept for good, each with what it was computed from and an entry in the log.
///
/// Stated here, so that an office can keep its records wherever it likes; `GovernanceStore` keeps them in one SQLite file.
public protocol RunArchive: Sendable {
    /// Keeps a run; all of it or, when this throws, nothing.
    ///
    /// - Returns: The run with its number and version.
    func file(_ filing: RunFiling) throws(StoreError) -> FiledRun

    /// All runs, in the order of their numbers.
    func runs() throws(StoreError) -> [FiledRun]

    /// The run of a number.
    ///
    /// - Throws: `store.run.unknown` when there is none.
    func run(_ number: Int) throws(StoreError) -> FiledRun

    /// The content of a digest.
    ///
    /// - Throws: `store.damaged` when it is not there, or is not what its digest says.
    func content(_ digest: ContentDigest) throws(StoreError) -> [UInt8]

    /// The log, from its first entry.
    func log() throws(StoreError) -> [LogEntry]

    /// Everything in the file that was edited, removed or added behind the program's back.
    func audit() throws(StoreError) -> [AuditFinding]
}
