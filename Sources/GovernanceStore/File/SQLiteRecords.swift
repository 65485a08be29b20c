import Foundation
import Glibc
internal import GRDB
public import Governance

/// An office's records in one SQLite file.
///
/// Two processes may work on it at once. What is written is there as a whole or not at all, also when the process is killed.
public final class SQLiteRecords: Sendable {
    /// The path of the file.
    public let path: String
    let database: DatabaseQueue
    let key: StoreKey

    /// Opens a file, and brings it to the form of this version.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - key: What its contents are sealed with.
    ///   - patience: How long another program's writing is waited for.
    /// - Throws: `store.missing` when there is none, `store.newer` when a newer version wrote it, and why it cannot be read.
    public convenience init(at path: String, key: StoreKey, patience: Duration = .seconds(5))
        throws(StoreError)
    {
        guard FileManager.default.fileExists(atPath: path) else {
            throw .noRecords(path)
        }
        try self.init(opening: path, key: key, patience: patience)
        try checkKey()
    }

    /// Makes a new file: all of it, or none.
    ///
    /// - Parameters:
    ///   - path: Where; there must be no file yet.
    ///   - id: What tells this office's file from others, as the name of its key.
    ///   - key: What its contents are sealed with.
    ///   - actor: Who makes it, for the log.
    ///   - time: When, for the log.
    /// - Returns: The new file, open.
    /// - Throws: `store.unavailable` when it cannot be written, and what keeps the file from being opened when one stood there
    ///   already.
    public static func make(
        at path: String, id: String, key: StoreKey, actor: String, time: String
    ) throws(StoreError) -> SQLiteRecords {
        // Beside its place until it is whole: a file that was only begun could not be told from a damaged one.
        let draft = "\(path).\(id).new"
        defer { ["", "-wal", "-shm"].forEach { unlink(draft + $0) } }
        let records = try SQLiteRecords(opening: draft, key: key, patience: .seconds(5))
        try records.write { database in
            try database.execute(sql: "INSERT INTO office VALUES (?)", arguments: [id])
            // Sealed with the key, so that another key is noticed before anything is written with it.
            let digest = try records.put(Array("township".utf8), database)
            try LogTable.append(
                .created, subject: "store", content: digest, actor: actor, time: time, database)
        }
        // All of it in the one file that gets its name now; closing alone would pass over a page that could not be moved there.
        try StoreError.wrapping(path) {
            _ = try records.database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            try records.database.close()
        }
        // A link, which does not take the place of a file that somebody else made meanwhile.
        if link(draft, path) != 0, errno != EEXIST {
            throw StoreError(.unavailable, file: path, "建不了档案文件，请检查路径和权限")
        }
        return try SQLiteRecords(at: path, key: key)
    }

    /// What tells an office's file from others; the key need not be known.
    ///
    /// - Parameter path: The file.
    /// - Returns: The id that it was made with.
    /// - Throws: `store.missing`, `store.damaged`, and why it cannot be read.
    public static func id(of path: String) throws(StoreError) -> String {
        try withoutKey(path) { database in
            guard try database.tableExists("office"),
                let id = try String.fetchOne(database, sql: "SELECT id FROM office")
            else { throw StoreError.noRecordsOfOurs(path) }
            return id
        }
    }

    /// True when tables were imported into a file; the key need not be known.
    ///
    /// - Parameter path: The file.
    /// - Returns: Whether the tables of the office are those in the file.
    /// - Throws: `store.missing`, and why it cannot be read.
    public static func keepsTables(at path: String) throws(StoreError) -> Bool {
        try withoutKey(path) { database in
            guard try database.tableExists("table_version") else { return false }
            return try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM table_version)") ?? false
        }
    }

    private static func withoutKey<T>(_ path: String, _ body: (Database) throws -> T)
        throws(StoreError) -> T
    {
        guard FileManager.default.fileExists(atPath: path) else { throw .noRecords(path) }
        return try StoreError.wrapping(path) {
            var configuration = Configuration()
            configuration.readonly = true
            return try DatabaseQueue(path: path, configuration: configuration).read(body)
        }
    }

    private init(opening path: String, key: StoreKey, patience: Duration) throws(StoreError) {
        self.path = path
        self.key = key
        var configuration = Configuration()
        configuration.busyMode = .timeout(patience / .seconds(1))
        configuration.journalMode = .wal
        database = try StoreError.wrapping(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try SQLiteRecords.prepare(queue, path)
            return queue
        }
    }

    private static func prepare(_ queue: DatabaseQueue, _ path: String) throws {
        let migrator = Migrations.migrator
        let (application, isEmpty) = try queue.read { database in
            (
                try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
            )
        }
        guard isEmpty || application == Migrations.application else {
            throw StoreError.noRecordsOfOurs(path)
        }
        if try queue.read(migrator.hasBeenSuperseded) {
            throw StoreError(.newer, file: path, "这份档案是更新版本的 township 写的；请升级后再打开，这里没有动它")
        }
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA application_id = \(Migrations.application)")
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        try migrator.migrate(queue)
    }

    /// Holds the key against the first content.
    private func checkKey() throws(StoreError) {
        let first = try read(LogTable.first)
        guard let first, first.sequence == 1 else {
            throw StoreError(.damaged, file: path, "档案缺了开头的记录；请用备份")
        }
        do throws(StoreError) {
            _ = try content(first.content)
        } catch {
            throw StoreError(.keyWrong, file: path, "密钥和这份档案对不上；请核对 --keys 指的是不是它的密钥")
        }
    }

    // MARK: Reading and writing

    /// Refuses to write when somebody else wrote since the head was read.
    func expect(_ head: ContentDigest, _ database: Database) throws {
        guard try LogTable.head(database) == head else {
            throw StoreError(
                .changed, file: path, "就在刚才，另一个人也往档案里写了东西；这里什么也没有写，请看一看再做一遍")
        }
    }

    /// The values of rows; a damaged one cannot be left out without saying so.
    func readable<Value>(_ rows: [Recorded<Value>], _ what: String) throws(StoreError) -> [Value] {
        try rows.map { row throws(StoreError) in
            guard let value = row.value else {
                throw StoreError(
                    .damaged, file: path,
                    "\(what)（\(row.key)）被改坏了；请用 township audit verify 查看")
            }
            return value
        }
    }

    func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        try StoreError.wrapping(path) { try database.read(body) }
    }

    func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        try StoreError.wrapping(path) {
            try database.writeWithoutTransaction { database in
                var answer: T?
                // Taken before anything is read, so that two processes never build on the same number.
                try database.inTransaction(.immediate) {
                    answer = try body(database)
                    return .commit
                }
                guard let answer else {
                    preconditionFailure("a transaction that did not throw has an answer")
                }
                return answer
            }
        }
    }
}
