import Governance
internal import GRDB

/// Versions of tables in the file.
enum VersionTable {
    static func insert(
        _ change: TableChange, digest: ContentDigest, actor: String, time: String,
        _ database: Database
    ) throws -> TableVersion {
        let last = try Row.fetchOne(
            database,
            sql: "SELECT version, digest FROM table_version WHERE path = ? "
                + "ORDER BY version DESC LIMIT 1", arguments: [change.path])
        let version = TableVersion(
            path: change.path, version: (last?["version"] ?? 0) + 1, digest: digest,
            previous: last.flatMap { ContentDigest(text: $0["digest"]) }, note: change.note,
            actor: actor, time: time)
        try database.execute(
            sql: "INSERT INTO table_version (path, version, digest, previous, note, actor, time) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                version.path, version.version, digest.text, version.previous?.text, version.note,
                actor, time,
            ])
        return version
    }

    /// Versions by the place that people name; one that cannot be read as such is told by `nil`.
    static func all(_ database: Database) throws -> [Recorded<TableVersion>] {
        try Row.fetchAll(database, sql: "SELECT * FROM table_version ORDER BY id").map { row in
            let path: String = row["path"]
            let number: Int = row["version"]
            return Recorded(key: "\(path) \(number)", value: version(row, path, number))
        }
    }

    private static func version(_ row: Row, _ path: String, _ number: Int) -> TableVersion? {
        guard let digest = ContentDigest(text: row["digest"]) else { return nil }
        let previous = row["previous"] as String?
        let before = previous.flatMap(ContentDigest.init(text:))
        guard (previous == nil) == (before == nil) else { return nil }
        return TableVersion(
            path: path, version: number, digest: digest, previous: before, note: row["note"],
            actor: row["actor"], time: row["time"])
    }
}
