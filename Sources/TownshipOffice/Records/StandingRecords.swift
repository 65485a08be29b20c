import Governance
import GovernanceStore

/// The records that a backup is about to replace, as far as they can be read.
struct StandingRecords {
    private let path: String
    private let id: String?
    private let log: Result<[LogEntry], StoreError>

    init(_ path: String, keys: String) {
        self.path = path
        let id = Result { () throws(StoreError) in try SQLiteRecords.id(of: path) }
        self.id = try? id.get()
        log = Result { () throws(StoreError) in
            let id = try id.get()
            let key = try StoreKey(at: OfficeRecords.keyPath(id, in: keys))
            return try SQLiteRecords(at: path, key: key).log()
        }
    }

    /// The last entry of their log; `nil` when they cannot be read.
    var head: ContentDigest? {
        guard case .success(let log) = log else { return nil }
        return log.last?.hash
    }

    /// Refuses a backup that has less than what stands here, or something else.
    func checkNothingIsLost(to backup: [LogEntry], of office: String) throws(StoreError) {
        if let id, id != office {
            throw StoreError(
                .older, file: path,
                "这里是另一个单位的档案，不是备份的那一份；请核对 --workspace，确认要换，请加 --replace，现在的会留在旁边")
        }
        var log: [LogEntry]
        do throws(StoreError) {
            log = try self.log.get()
        } catch {
            throw StoreError(
                .older, file: path,
                "现在的档案读不出来（\(error.message)），不知道里面有没有备份以后的内容；确认要用备份，请加 --replace，现在的会留在旁边")
        }
        // That an older backup was taken and then another one is no loss: the restored records tell it again.
        while log.last?.action == LogEntry.Action.restored.rawValue { log.removeLast() }
        let common = zip(log, backup).prefix { $0.hash == $1.hash }.count
        guard common == log.count else {
            throw StoreError(
                .older, file: path,
                "备份比现在的档案旧：恢复会少掉日志第 \(common + 1) 到 \(log.count) 条；确认要恢复到备份的时候，请加 --replace，现在的会留在旁边"
            )
        }
    }
}
