public import Governance
internal import GRDB

extension SQLiteRecords: RegisterArchive {
    /// Keeps events in one transaction.
    public func add(_ events: [RegisterEvent], after expected: ContentDigest) throws(StoreError) {
        for event in events { try checkTexts(event) }
        try write { database in
            try expect(expected, database)
            for event in events { try RegisterTable.insert(event, key, database) }
        }
    }

    /// SQLite ends texts at U+0000, and a field whose id breaks out of its quotes would be found by nobody.
    private func checkTexts(_ event: RegisterEvent) throws(StoreError) {
        let ids = Array(event.values.keys) + Array(event.personal.keys)
        let texts =
            [
                event.register, event.move, event.state, event.note, event.officer, event.time,
                event.signature,
            ] + Array(event.values.values) + Array(event.personal.values)
        guard ids.allSatisfy({ FieldPath.of($0) != nil }),
            texts.allSatisfy({ !$0.utf8.contains(0) })
        else {
            throw StoreError(
                .unavailable, file: path,
                "台账 \(event.register) 第 \(event.entry) 号里有档案存不了的字符（空字符，或字段标识里的引号）；"
                    + "什么也没有写，请去掉后重试")
        }
    }

    /// The entries that a query asks for, by their numbers.
    public func entries(_ query: RegisterQuery, fields: [String]) throws(StoreError)
        -> [RegisterEntry]
    {
        let selection = RegisterSelection(query, isPage: true)
        let columns = fields.map { _ in ", CAST(json_extract(event.fields, ?) AS TEXT)" }.joined()
        let arguments = StatementArguments(fields.map(FieldPath.of)) + selection.arguments
        let rows = try readEvents { database in
            let cursor = try Row.fetchCursor(
                database,
                sql: """
                    SELECT event.sealed, event.register, event.entry, event.position, event.state, \
                    event.since, event.day, event.officer\(columns) FROM (\(selection.sql)) AS last \
                    CROSS JOIN register_event AS event ON event.id = last.id
                    """, arguments: arguments)
            return try Array(cursor.map { self.entry($0, fields) })
        }
        return try readable(rows, "一条台账记录").sorted { $0.number < $1.number }
    }

    private func entry(_ row: Row, _ fields: [String]) -> Recorded<RegisterEntry> {
        let (number, position) = (row["entry"] as Int, row["position"] as Int)
        let name = RegisterTable.key(row["register"], number, position)
        guard let since = RegisterTable.day(row["since"]), let day = RegisterTable.day(row["day"]),
            let words = RegisterTable.words(row, key)
        else { return Recorded(key: name, value: nil) }
        var values: [String: String] = [:]
        for (index, field) in fields.enumerated() {
            values[field] = row[row.count - fields.count + index] as String?
        }
        return Recorded(
            key: name,
            value: RegisterEntry(
                number: number, position: position, state: row["state"], since: since,
                values: values, personal: words.personal, day: day, officer: row["officer"]))
    }

    /// How many entries have which text in a field.
    public func tally(_ query: RegisterQuery, by field: String?) throws(StoreError) -> [String:
        Int]
    {
        let selection = RegisterSelection(query, isPage: false)
        var sql = "SELECT state AS text, count(*) AS number FROM (\(selection.sql))"
        var arguments = selection.arguments
        if let field {
            sql = """
                SELECT CAST(ifnull(json_extract(event.fields, ?), '') AS TEXT) AS text, \
                count(*) AS number FROM (\(selection.sql)) AS last \
                CROSS JOIN register_event AS event ON event.id = last.id
                """
            arguments = [FieldPath.of(field)] + arguments
        }
        let rows = try readEvents {
            try Row.fetchAll($0, sql: sql + " GROUP BY text", arguments: arguments)
        }
        // Added up, since two texts that SQLite tells apart by their bytes may be one text in Swift.
        return rows.reduce(into: [:]) { $0[$1["text"], default: 0] += $1["number"] }
    }

    /// All that happened to an entry.
    public func history(of register: String, entry: Int) throws(StoreError) -> [RegisterEvent] {
        try readable(
            try readEvents { try RegisterTable.history(of: register, entry: entry, key, $0) },
            "一条台账记录")
    }

    /// The number of the last entry of a register.
    public func lastEntry(of register: String) throws(StoreError) -> Int {
        try read { database in
            try Int.fetchOne(
                database, sql: "SELECT max(entry) FROM register_event WHERE register = ?",
                arguments: [register]) ?? 0
        }
    }

    /// All events of all registers, in the order in which they were kept.
    public func forEachEvent(_ body: (RegisterEvent) -> Void) throws(StoreError) {
        var damaged: [Recorded<RegisterEvent>] = []
        try readEvents { database in
            try RegisterTable.forEach(key, database) { row in
                if let event = row.value { body(event) } else { damaged.append(row) }
            }
        }
        _ = try readable(damaged, "一条台账记录")
    }

    /// Reads events; one whose JSON somebody broke is damage, and not a fault of the disk.
    private func readEvents<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        try read { database in
            do {
                return try body(database)
            } catch let error as DatabaseError where error.message == "malformed JSON" {
                throw StoreError(
                    .damaged, file: path, "有台账记录被改坏了；请用 township audit verify 查看")
            }
        }
    }
}
