import Governance
internal import GRDB

/// A query as SQL: for each entry the last event of a day, of those the ones whose event is as asked.
///
/// The index alone answers which event is the last, in the order of the entries: a page is read no further than its end.
struct RegisterSelection {
    /// Selects `entry`, `state` and the `id` of the event that counts, in no order that anybody may rely on.
    private(set) var sql: String
    private(set) var arguments: StatementArguments = []

    /// - Parameters:
    ///   - query: Which entries.
    ///   - isPage: Whether only those between the offset and the limit are wanted.
    init(_ query: RegisterQuery, isPage: Bool) {
        // SQLite takes what stands beside `max` from the row that has the maximum.
        sql = """
            SELECT entry, state, id, max(position) FROM register_event \
            INDEXED BY register_event_standing WHERE register = ?
            """
        arguments += [query.register]
        if let day = query.day {
            sql += " AND day <= ?"
            arguments += [day.description]
        }
        sql += " GROUP BY entry HAVING TRUE"
        for condition in query.conditions { add(condition) }
        guard isPage else { return }
        sql += " ORDER BY entry LIMIT ? OFFSET ?"
        // SQLite has no limit where it is below zero.
        arguments += [query.limit.map { max(0, $0) } ?? -1, max(0, query.offset)]
    }

    private mutating func add(_ condition: RegisterQuery.Condition) {
        switch condition {
        case .state(let states):
            sql += " AND state IN (\(RegisterSelection.marks(states)))"
            arguments += StatementArguments(states)
        case .field(let id, let texts):
            add("IN (\(RegisterSelection.marks(texts)))", id, StatementArguments(texts))
        case .empty(let id):
            add("IS NULL OR text = ''", id, [])
        case .days(let id, let from, let to):
            // Texts of that form have the order of the days that they name; any other text is no day.
            let form = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
            let ends = [from ?? .earliest, to ?? .latest].map(\.description)
            add("GLOB '\(form)' AND text BETWEEN ? AND ?", id, StatementArguments(ends))
        }
    }

    /// Adds what has to be true of a field's `text`.
    private mutating func add(_ test: String, _ id: String, _ values: StatementArguments) {
        sql += """
             AND EXISTS (SELECT json_extract(own.fields, ?) AS text FROM register_event AS own \
            WHERE own.id = register_event.id AND (text \(test)))
            """
        arguments += [FieldPath.of(id)]
        arguments += values
    }

    private static func marks(_ texts: [String]) -> String {
        texts.map { _ in "?" }.joined(separator: ", ")
    }
}
