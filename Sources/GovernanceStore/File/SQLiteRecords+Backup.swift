import Foundation
import Glibc
public import Governance
internal import GRDB

extension SQLiteRecords {
    /// Copies the records to one file, while others may go on working.
    ///
    /// The copy is written beside its place, opened again and looked at, and only then given its name: a file of that name is a
    /// whole backup.
    ///
    /// - Parameters:
    ///   - target: Where to; there must be no file yet.
    ///   - progress: Told now and then how many pages of how many are copied.
    ///   - check: Looks at the copy, and throws when it is not to be trusted.
    /// - Throws: `store.exists`, `store.unavailable`, or what the check throws; then nothing is left behind.
    public func backup(
        to target: String, progress: ((Int, Int) -> Void)? = nil,
        check: (SQLiteRecords) throws(StoreError) -> Void
    ) throws(StoreError) {
        guard !FileManager.default.fileExists(atPath: target) else {
            throw StoreError(.exists, file: target, "已经有这个文件，没有动它；备份请换一个名字，例如带上日期")
        }
        let temporary = PartFiles.begin(target)
        try SingleFile.copy(database, to: temporary, progress: progress)
        do throws(StoreError) {
            try SQLiteRecords.look(at: temporary, key, check)
            try SingleFile.rename(temporary, to: target)
        } catch {
            SingleFile.remove(temporary)
            throw error
        }
    }

    /// Opens a copy, brings it to the form of this version, has it looked at, and makes one file of it again.
    private static func look(
        at path: String, _ key: StoreKey, _ check: (SQLiteRecords) throws(StoreError) -> Void
    ) throws(StoreError) {
        let copy = try SQLiteRecords(at: path, key: key)
        try check(copy)
        try copy.close()
        try SingleFile.settle(path)
    }

    /// Copies a backup beside the records that it is to replace, looks at the copy, and writes into its log.
    ///
    /// - Parameters:
    ///   - backup: The backup, which is only read.
    ///   - temporary: Where the copy goes; there must be no file yet.
    ///   - key: What its contents are sealed with.
    ///   - progress: Told now and then how many pages of how many are copied.
    ///   - check: Looks at the copy, throws when it is not to be trusted, and may add to its log.
    /// - Throws: Why it cannot be read, or what the check throws; then nothing is left behind.
    public static func takeCopy(
        of backup: String, to temporary: String, key: StoreKey,
        progress: ((Int, Int) -> Void)? = nil, check: (SQLiteRecords) throws(StoreError) -> Void
    ) throws(StoreError) {
        try StoreError.wrapping(backup) {
            var configuration = Configuration()
            configuration.readonly = true
            let source = try DatabaseQueue(path: backup, configuration: configuration)
            try SingleFile.copy(source, to: temporary, progress: progress)
        }
        do throws(StoreError) {
            try look(at: temporary, key, check)
        } catch {
            SingleFile.remove(temporary)
            throw error
        }
    }

    /// Puts a copy in the place of records, and keeps those beside it.
    ///
    /// Others are kept out meanwhile. Whoever opens the records sees the old or the new ones, whenever this is killed.
    ///
    /// - Parameters:
    ///   - path: The records.
    ///   - copy: The copy; it is gone afterwards.
    ///   - head: The head of their log that the decision was made on.
    ///   - kept: Where what stood there is kept; there must be no file yet.
    /// - Throws: `store.changed` when somebody wrote meanwhile, `store.busy` when another program has them open, `store.unavailable`.
    public static func replace(
        _ path: String, with copy: String, after head: ContentDigest, keeping kept: String
    ) throws(StoreError) {
        guard !FileManager.default.fileExists(atPath: kept) else {
            throw StoreError(.exists, file: kept, "这里已经有一份换下的档案，没有动它；没有恢复，请过一会儿再做一遍")
        }
        let part = PartFiles.begin(kept)
        do throws(StoreError) {
            try exchange(path, with: copy, after: head) { old throws(StoreError) in
                try SingleFile.copy(old, to: part, progress: nil)
                try SingleFile.rename(part, to: kept)
            }
        } catch {
            SingleFile.remove(part)
            throw error.code == .busy ? .inUse(path) : error
        }
        SingleFile.remove(copy)
    }

    /// Writes a copy over records while nobody else has them open.
    private static func exchange(
        _ path: String, with copy: String, after head: ContentDigest,
        keeping keep: (DatabaseQueue) throws(StoreError) -> Void
    ) throws(StoreError) {
        try StoreError.wrapping(path) {
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.prepareDatabase { database in
                try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
            }
            let old = try DatabaseQueue(path: path, configuration: configuration)
            try old.writeWithoutTransaction { database in
                try database.execute(sql: "BEGIN IMMEDIATE; COMMIT")
                guard try LogTable.head(database) == head else {
                    throw StoreError(.changed, file: path, "就在刚才，有人往档案里写了东西；没有恢复，请看一看再做一遍")
                }
            }
            try keep(old)
            let new = try DatabaseQueue(path: copy)
            try new.backup(to: old)
            try new.close()
            try old.close()
        }
    }

    /// Puts a copy where there are no records, or none that can be read; those are kept beside it.
    ///
    /// - Parameters:
    ///   - copy: The copy; it is gone afterwards.
    ///   - path: Where to.
    ///   - kept: Where what stands there is kept; there must be no file yet.
    /// - Throws: `store.busy` when another program has open what stands there, `store.unavailable`.
    public static func place(_ copy: String, at path: String, keeping kept: String)
        throws(StoreError)
    {
        let hold = try FileHold(path)
        defer { _ = hold }
        for suffix in ["-wal", "-shm", ""]
        where FileManager.default.fileExists(atPath: path + suffix) {
            try SingleFile.rename(path + suffix, to: kept + suffix)
        }
        try SingleFile.rename(copy, to: path)
    }
}
