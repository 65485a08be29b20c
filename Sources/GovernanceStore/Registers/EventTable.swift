import Foundation
import Governance
internal import GRDB

/// Events of registers in the file; what they say of people is sealed.
enum EventTable {
    static func insert(_ event: RegisterEvent, _ key: StoreKey, _ database: Database) throws {
        let statement = try database.cachedStatement(
            sql: "INSERT INTO register_event (register, entry, position, kind, move, state, since, "
                + "said, sealed, day, officer, time, plugin, head, signature) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        try statement.execute(arguments: [
            event.register, event.entry, event.position, event.kind.rawValue, event.move,
            event.state, event.since.description, try EventTable.json(event.values),
            Data(sealed(event, key)), event.day.description, event.officer, event.time,
            event.plugin.text, event.head.text, event.signature,
        ])
    }

    /// An object with its keys in order, so that equal values are equal texts.
    private static func json(_ values: [String: String]) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(values), as: UTF8.self)
    }

    // MARK: What is sealed

    /// Nothing where there is nothing to seal.
    private static func sealed(_ event: RegisterEvent, _ key: StoreKey) -> [UInt8] {
        if event.personal.isEmpty, event.note.isEmpty { return [] }
        let personal = event.personal.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        return key.seal(
            Array(CanonicalText.of([event.note] + personal).utf8),
            as: label(event.register, event.entry, event.position))
    }

    private static func opened(_ row: Row, _ key: StoreKey) -> (
        note: String, personal: [String: String]
    )? {
        let sealed = Array(row["sealed"] as Data)
        if sealed.isEmpty { return ("", [:]) }
        let label = label(row["register"], row["entry"], row["position"])
        guard let bytes = key.open(sealed, as: label),
            let parts = CanonicalText.parts(of: String(decoding: bytes, as: UTF8.self)),
            parts.count % 2 == 1
        else { return nil }
        let pairs = stride(from: 1, to: parts.count, by: 2).map { (parts[$0], parts[$0 + 1]) }
        return (parts[0], Dictionary(pairs, uniquingKeysWith: { first, _ in first }))
    }

    /// What binds sealed details to their row.
    private static func label(_ register: String, _ entry: Int, _ position: Int) -> ContentDigest {
        ContentDigest(of: key(register, entry, position).utf8)
    }

    static func key(_ register: String, _ entry: Int, _ position: Int) -> String {
        "register \(register) \(entry) event \(position)"
    }

    // MARK: Reading

    static func event(_ row: Row, _ key: StoreKey) -> Recorded<RegisterEvent> {
        let (register, entry, position): (String, Int, Int) = (
            row["register"], row["entry"], row["position"]
        )
        return Recorded(
            key: EventTable.key(register, entry, position),
            value: event(row, register, entry, position, key))
    }

    private static func event(
        _ row: Row, _ register: String, _ entry: Int, _ position: Int, _ key: StoreKey
    ) -> RegisterEvent? {
        guard let kind = RegisterEvent.Kind(rawValue: row["kind"]),
            let since = try? Day(text: row["since"]), let day = try? Day(text: row["day"]),
            let plugin = ContentDigest(text: row["plugin"]),
            let head = ContentDigest(text: row["head"]), let values = values(row),
            let details = opened(row, key)
        else { return nil }
        return RegisterEvent(
            register: register, entry: entry, position: position, kind: kind, move: row["move"],
            state: row["state"], since: since, values: values, personal: details.personal,
            note: details.note, day: day, officer: row["officer"], time: row["time"],
            plugin: plugin, head: head, signature: row["signature"])
    }

    /// The entry that an event left; without what it says where nobody asks for it.
    static func entry(_ row: Row, withValues: Bool, _ key: StoreKey) -> Recorded<RegisterEntry> {
        let (register, number, position): (String, Int, Int) = (
            row["register"], row["entry"], row["position"]
        )
        let name = EventTable.key(register, number, position)
        guard let since = try? Day(text: row["since"]), let day = try? Day(text: row["day"]),
            let values = withValues ? values(row) : [:],
            let details = withValues ? opened(row, key) : ("", [:])
        else { return Recorded(key: name, value: nil) }
        return Recorded(
            key: name,
            value: RegisterEntry(
                number: number, position: position, state: row["state"], since: since,
                values: values, personal: details.personal, day: day, officer: row["officer"]))
    }

    private static func values(_ row: Row) -> [String: String]? {
        let text: String = row["said"]
        return try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    }
}
