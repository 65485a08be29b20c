import Governance
internal import GRDB

/// A query about entries as SQL: of each entry the last event, as of a day, and then what has to be true of it.
struct EventQuery {
    /// Everything behind `SELECT … `.
    let text: String
    private(set) var arguments: StatementArguments

    init(_ query: RegisterQuery) {
        var arguments: StatementArguments = [query.register]
        var day = ""
        if let asOf = query.day {
            day = " AND day <= ?"
            arguments += [asOf.description]
        }
        var conditions: [String] = []
        for condition in query.conditions {
            conditions.append(EventQuery.text(condition, &arguments))
        }
        // With max() SQLite takes the other columns from the row of the largest position, in one pass over the index.
        text =
            "FROM (SELECT id AS last, entry AS number, max(position) FROM register_event "
            + "WHERE register = ?\(day) GROUP BY entry) JOIN register_event ON id = last"
            + (conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND "))
        self.arguments = arguments
    }

    private static func text(
        _ condition: RegisterQuery.Condition, _ arguments: inout StatementArguments
    ) -> String {
        switch condition {
        case .state(let states):
            arguments += StatementArguments(states)
            return "state IN (\(places(states.count)))"
        case .field(let field, let texts):
            arguments += [path(field)]
            arguments += StatementArguments(texts)
            return "json_extract(said, ?) IN (\(places(texts.count)))"
        case .empty(let field):
            arguments += [path(field)]
            return "json_extract(said, ?) IS NULL"
        case .days(let field, let first, let last):
            // Days are texts whose order is that of the days.
            arguments += [
                path(field), (first ?? .earliest).description, (last ?? .latest).description,
            ]
            return "json_extract(said, ?) BETWEEN ? AND ?"
        }
    }

    private static func places(_ count: Int) -> String {
        Array(repeating: "?", count: count).joined(separator: ", ")
    }

    /// Ids of fields have no quotes.
    static func path(_ field: String) -> String { "$.\"\(field)\"" }

    func rows(limit: Int?, offset: Int, _ database: Database) throws -> [Row] {
        var arguments = arguments
        arguments += [limit ?? -1, offset]
        return try Row.fetchAll(
            database, sql: "SELECT register_event.* \(text) ORDER BY number LIMIT ? OFFSET ?",
            arguments: arguments)
    }

    /// How many rows have which text.
    func tally(by field: String?, _ database: Database) throws -> [String: Int] {
        let subject = field == nil ? "state" : "coalesce(json_extract(said, ?), '')"
        var all: StatementArguments = field.map { [EventQuery.path($0)] } ?? []
        all += arguments
        let rows = try Row.fetchAll(
            database, sql: "SELECT \(subject) AS text, count(*) AS count \(text) GROUP BY 1",
            arguments: all)
        return Dictionary(
            rows.map { ($0["text"] as String, $0["count"] as Int) },
            uniquingKeysWith: { first, _ in first })
    }
}
