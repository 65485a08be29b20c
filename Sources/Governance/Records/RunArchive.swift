/// Where runs are kept for good, each with what it was computed from and an entry in the log.
///
/// Stated here, so that an office can keep its records wherever it likes; `GovernanceStore` keeps them in one SQLite file.
public protocol RunArchive: Sendable {
    /// Keeps a run; all of it or, when this throws, nothing.
    ///
    /// - Parameters:
    ///   - filing: The run.
    ///   - expected: The head of the log that it was computed on; `nil` when that does not matter.
    ///   - signing: Makes the first step of its life, signed, of the run as it is kept and of the head of the log before; `nil`
    ///     while the office has no officers.
    /// - Returns: The run with its number and version.
    /// - Throws: `store.changed` when somebody else wrote since.
    func file(
        _ filing: RunFiling, after expected: ContentDigest?,
        signing: ((FiledRun, ContentDigest) -> RunStep)?
    ) throws(StoreError) -> FiledRun

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

    /// The entries of the log about some actions, in their order; a log grows with every entry of a register.
    func log(of actions: [LogEntry.Action]) throws(StoreError) -> [LogEntry]

    /// Everything in the file that was edited, removed or added behind the program's back.
    func audit() throws(StoreError) -> [AuditFinding]
}
