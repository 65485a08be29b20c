public import Governance

extension SQLiteRecords {
    /// The log, from its first entry.
    public func log() throws(StoreError) -> [LogEntry] {
        try read(LogTable.entries).map { sequence, entry throws(StoreError) in
            guard let entry else {
                throw StoreError(
                    .damaged, file: path, "日志第 \(sequence) 条被改坏了；请用 township audit verify 查看")
            }
            return entry
        }
    }
}
