public import Governance
internal import GRDB

extension SQLiteRecords: RegisterArchive {
    /// Keeps events and an entry of the log for each, in one transaction.
    public func add(_ events: [RegisterEvent], after expected: ContentDigest) throws(StoreError) {
        try write { database in
            try expect(expected, database)
            for event in events {
                try EventTable.insert(event, key, database)
                try LogTable.append(
                    .registerEvent,
                    subject: EventTable.key(event.register, event.entry, event.position),
                    content: ContentDigest(of: event.canonicalText.utf8), actor: event.officer,
                    time: event.time, database)
            }
        }
    }

    /// The entries that a query asks for, by their numbers.
    public func entries(_ query: RegisterQuery, fields: [String]) throws(StoreError)
        -> [RegisterEntry]
    {
        let rows = try read { database in
            try EventQuery(query).rows(limit: query.limit, offset: query.offset, database).map {
                EventTable.entry($0, withValues: !fields.isEmpty, key)
            }
        }
        return try readable(rows, "台账的一条")
    }

    /// How many entries have which text in a field, or are in which state.
    public func tally(_ query: RegisterQuery, by field: String?) throws(StoreError) -> [String: Int]
    {
        try read { try EventQuery(query).tally(by: field, $0) }
    }

    /// All that happened to an entry.
    public func history(of register: String, entry: Int) throws(StoreError) -> [RegisterEvent] {
        let rows = try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT * FROM register_event WHERE register = ? AND entry = ? "
                    + "ORDER BY position", arguments: [register, entry]
            ).map { EventTable.event($0, key) }
        }
        return try readable(rows, "台账的一条")
    }

    /// All events of all registers.
    public func forEachEvent(_ body: (RegisterEvent) -> Void) throws(StoreError) {
        var damaged: [Recorded<RegisterEvent>] = []
        try read { database in
            try forEachRow(database) { row in
                if let event = row.value { body(event) } else { damaged.append(row) }
            }
        }
        _ = try readable(damaged, "台账的一条")
    }

    func forEachRow(_ database: Database, _ body: (Recorded<RegisterEvent>) -> Void) throws {
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM register_event ORDER BY id")
        while let row = try rows.next() { body(EventTable.event(row, key)) }
    }

    /// The number of the last entry of a register.
    public func lastEntry(of register: String) throws(StoreError) -> Int {
        try read { database in
            try Int.fetchOne(
                database, sql: "SELECT max(entry) FROM register_event WHERE register = ?",
                arguments: [register]) ?? 0
        }
    }
}
