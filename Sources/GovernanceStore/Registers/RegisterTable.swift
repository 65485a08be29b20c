import Foundation
import Governance
internal import GRDB

/// Events of registers in the file; what they say of people is sealed.
enum RegisterTable {
    /// The name that the log has for an event.
    static func key(_ register: String, _ entry: Int, _ position: Int) -> String {
        "register \(register) \(entry) event \(position)"
    }

    // MARK: Writing

    /// Writes an event and its place in the log.
    static func insert(_ event: RegisterEvent, _ key: StoreKey, _ database: Database) throws {
        let subject = self.key(event.register, event.entry, event.position)
        let words = Array(RegisterWords.text(of: event).utf8)
        let fields = event.values.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        var arguments: StatementArguments = [
            event.register, event.entry, event.position, event.day.description, event.state,
            event.since.description, event.kind.rawValue, event.move, event.officer, event.time,
        ]
        arguments += StatementArguments(fields.flatMap { [$0.key, $0.value] })
        arguments += [
            Data(key.seal(words, as: ContentDigest(of: subject.utf8))), event.plugin.text,
            event.head.text, event.signature,
        ]
        let row = try Row.fetchOne(
            try database.cachedStatement(sql: insertion(of: fields.count)), arguments: arguments)
        guard let row else { preconditionFailure("an inserted row is returned") }
        try LogTable.append(
            .registerEvent, subject: subject, content: digest(of: row, words: words),
            actor: event.officer, time: event.time, database)
    }

    private static func insertion(of count: Int) -> String {
        let pairs = Array(repeating: "(?, ?)", count: count).joined(separator: ", ")
        // As a function of many arguments `json_object` would take no more than 63 fields.
        let fields =
            count == 0
            ? "'{}'" : "(SELECT json_group_object(column1, column2) FROM (VALUES \(pairs)))"
        return """
            INSERT INTO register_event (register, entry, position, day, state, since, kind, move, \
            officer, time, fields, sealed, plugin, head, signature) \
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, \(fields), ?, ?, ?, ?) RETURNING *
            """
    }

    /// What the log covers: the row as it stands in the file, the JSON byte for byte, and what is sealed.
    private static func digest(of row: Row, words: [UInt8]) -> ContentDigest {
        let texts = [
            "register", "day", "state", "since", "kind", "move", "officer", "time", "fields",
            "plugin", "head", "signature",
        ]
        var bytes = Array("\(row["entry"] as Int),\(row["position"] as Int)".utf8)
        for text in texts.map({ row[$0] as Data }) + [Data(words)] {
            bytes += ",\(text.count):".utf8
            bytes += text
        }
        return ContentDigest(of: bytes)
    }

    // MARK: Reading

    /// All events as the log covers them, in no order.
    static func logged(_ key: StoreKey, _ database: Database) throws -> [LoggedRows.Row] {
        var rows: [LoggedRows.Row] = []
        let cursor = try Row.fetchCursor(database, sql: "SELECT * FROM register_event")
        while let row = try cursor.next() {
            let subject = self.key(row["register"], row["entry"], row["position"])
            let words = key.open(
                Array(row["sealed"] as Data), as: ContentDigest(of: subject.utf8))
            rows.append(.init(subject, words.map { digest(of: row, words: $0) }))
        }
        return rows
    }

    /// What happened to an entry, in its order; an event that cannot be read as such is told by `nil`.
    static func history(
        of register: String, entry: Int, _ key: StoreKey, _ database: Database
    ) throws -> [Recorded<RegisterEvent>] {
        try Row.fetchAll(
            database,
            sql: "SELECT * FROM register_event WHERE register = ? AND entry = ? ORDER BY position",
            arguments: [register, entry]
        ).map { row in
            Recorded(
                key: self.key(register, entry, row["position"]),
                value: try event(row, key, database))
        }
    }

    /// All events, in the order in which they were kept.
    static func forEach(
        _ key: StoreKey, _ database: Database, _ body: (Recorded<RegisterEvent>) -> Void
    ) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM register_event ORDER BY id")
        while let row = try rows.next() {
            body(
                Recorded(
                    key: self.key(row["register"], row["entry"], row["position"]),
                    value: try event(row, key, database)))
        }
    }

    private static func event(_ row: Row, _ key: StoreKey, _ database: Database) throws
        -> RegisterEvent?
    {
        guard let kind = RegisterEvent.Kind(rawValue: row["kind"]),
            let since = day(row["since"]), let day = day(row["day"]),
            let plugin = ContentDigest(text: row["plugin"]),
            let head = ContentDigest(text: row["head"]), let words = words(row, key)
        else { return nil }
        return RegisterEvent(
            register: row["register"], entry: row["entry"], position: row["position"], kind: kind,
            move: row["move"], state: row["state"], since: since,
            values: try values(row["fields"], database), personal: words.personal,
            note: words.note, day: day, officer: row["officer"], time: row["time"],
            plugin: plugin, head: head, signature: row["signature"])
    }

    static func day(_ text: String) -> Day? { try? Day(text: text) }

    /// The sealed part of a row; `nil` when it was changed, or is another row's.
    static func words(_ row: Row, _ key: StoreKey) -> (note: String, personal: [String: String])? {
        let subject = self.key(row["register"], row["entry"], row["position"])
        return key.open(Array(row["sealed"] as Data), as: ContentDigest(of: subject.utf8))
            .flatMap { RegisterWords.parts(String(decoding: $0, as: UTF8.self)) }
    }

    private static func values(_ json: String, _ database: Database) throws -> [String: String] {
        let rows = try Row.fetchAll(
            database.cachedStatement(
                sql: "SELECT key, CAST(value AS TEXT) AS value FROM json_each(?)"),
            arguments: [json])
        return Dictionary(
            rows.map { ($0["key"], $0["value"] ?? "") }, uniquingKeysWith: { first, _ in first })
    }
}
