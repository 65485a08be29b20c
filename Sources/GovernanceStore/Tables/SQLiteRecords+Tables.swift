public import Governance
internal import GRDB

extension SQLiteRecords: TableArchive {
    /// The newest version of each table, in the order of the paths.
    public func tables() throws(StoreError) -> [TableVersion] {
        var newest: [String: TableVersion] = [:]
        for version in try tableHistory() { newest[version.path] = version }
        return newest.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// All versions of all tables, in the order in which they were kept.
    public func tableHistory() throws(StoreError) -> [TableVersion] {
        try readable(try read(VersionTable.all), "一张表的版本")
    }

    /// Keeps new versions of tables in one transaction.
    public func keep(
        _ changes: [TableChange], after expected: ContentDigest, actor: String, time: String
    ) throws(StoreError) -> [TableVersion] {
        try write { database in
            try expect(expected, database)
            return try changes.map { change in
                let version = try VersionTable.insert(
                    change, digest: try put(change.bytes, database), actor: actor, time: time,
                    database)
                try LogTable.append(
                    .tableKept, subject: "\(version.path) \(version.version)",
                    content: ContentDigest(of: version.canonicalText.utf8), actor: actor,
                    time: time, database)
                return version
            }
        }
    }
}
