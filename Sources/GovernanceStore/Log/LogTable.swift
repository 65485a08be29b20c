import Governance
internal import GRDB

/// The log in the file: each entry's hash covers the one before.
enum LogTable {
    static func append(
        _ action: LogEntry.Action, subject: String, content: ContentDigest, actor: String,
        time: String, _ database: Database
    ) throws {
        // Prepared once: a register that is brought in has a hundred thousand entries and more.
        let last = try Row.fetchOne(
            database.cachedStatement(
                sql: "SELECT sequence, hash FROM log ORDER BY sequence DESC LIMIT 1"))
        let sequence = (last?["sequence"] ?? 0) + 1
        let previous = (last?["hash"] as String?) ?? ContentDigest.none.text
        let text = LogEntry.canonicalText(
            sequence: sequence, time: time, actor: actor, action: action.rawValue,
            subject: subject, content: content,
            previous: ContentDigest(text: previous) ?? .none)
        try database.cachedStatement(sql: "INSERT INTO log VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            .execute(arguments: [
                sequence, time, actor, action.rawValue, subject, content.text, previous,
                ContentDigest(of: text.utf8).text,
            ])
    }

    static func head(_ database: Database) throws -> ContentDigest {
        let hash = try String.fetchOne(
            database, sql: "SELECT hash FROM log ORDER BY sequence DESC LIMIT 1")
        return hash.flatMap(ContentDigest.init(text:)) ?? .none
    }

    /// The entries, all or those about some actions; one whose digests are none is told by `nil`.
    static func entries(_ database: Database, of actions: [String]? = nil) throws -> [(
        sequence: Int, entry: LogEntry?
    )] {
        let places = (actions ?? []).map { _ in "?" }.joined(separator: ", ")
        let condition = actions == nil ? "" : " WHERE action IN (\(places))"
        let rows = try Row.fetchCursor(
            database, sql: "SELECT * FROM log\(condition) ORDER BY sequence",
            arguments: StatementArguments(actions ?? []))
        return try Array(rows.map { ($0["sequence"], entry($0)) })
    }

    /// The first entry, without reading the others.
    static func first(_ database: Database) throws -> LogEntry? {
        try Row.fetchOne(database, sql: "SELECT * FROM log ORDER BY sequence LIMIT 1")
            .flatMap(entry)
    }

    private static func entry(_ row: Row) -> LogEntry? {
        guard let content = ContentDigest(text: row["content"]),
            let previous = ContentDigest(text: row["previous"]),
            let hash = ContentDigest(text: row["hash"])
        else { return nil }
        return LogEntry(
            sequence: row["sequence"], time: row["time"], actor: row["actor"],
            action: row["action"], subject: row["subject"], content: content, previous: previous,
            hash: hash)
    }
}
