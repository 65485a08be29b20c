public import Governance
internal import GRDB

extension SQLiteRecords {
    /// The log, from its first entry.
    public func log() throws(StoreError) -> [LogEntry] {
        try readable(try read { try LogTable.entries($0) })
    }

    /// The entries of the log about some actions.
    public func log(of actions: [LogEntry.Action]) throws(StoreError) -> [LogEntry] {
        try readable(try read { try LogTable.entries($0, of: actions.map(\.rawValue)) })
    }

    private func readable(_ entries: [(sequence: Int, entry: LogEntry?)]) throws(StoreError)
        -> [LogEntry]
    {
        try entries.map { sequence, entry throws(StoreError) in
            guard let entry else {
                throw StoreError(
                    .damaged, file: path, "日志第 \(sequence) 条被改坏了；请用 township audit verify 查看")
            }
            return entry
        }
    }
}
