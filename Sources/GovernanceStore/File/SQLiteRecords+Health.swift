public import Governance
internal import GRDB

extension SQLiteRecords {
    /// What SQLite itself finds wrong with the file: broken pages, indices that disagree, rows that point nowhere.
    ///
    /// - Returns: Its words, in English; none when the file is whole.
    /// - Throws: `StoreError` when it cannot even be looked at.
    public func integrityFindings() throws(StoreError) -> [String] {
        try read { database in
            let broken = try String.fetchAll(database, sql: "PRAGMA integrity_check")
                .filter { $0 != "ok" }
            let loose = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
                "\(row[0] as String) row \(row[1] as Int? ?? 0) refers to nothing in \(row[2] as String)"
            }
            return broken + loose
        }
    }

    /// The steps by which the tables came to their form, in order; the last one is the version of the file.
    public func migrations() throws(StoreError) -> [String] {
        try read { try Migrations.migrator.appliedIdentifiers($0).sorted() }
    }

    /// The step that this version of the program brings files to.
    public static var newestMigration: String { Migrations.all.last?.name ?? "" }

    /// Lets go of the file.
    func close() throws(StoreError) {
        try StoreError.wrapping(path) { try database.close() }
    }
}
