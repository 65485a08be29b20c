import Foundation
import Governance
import GovernanceStore
import Testing

/// Events of registers in the file: what is sealed, what is refused, and who changes them behind the program's back.
@Suite struct RegisterArchiveTests {
    private static func event(
        _ entry: Int, _ position: Int, values: [String: String] = ["village": "甲村"],
        personal: [String: String] = [:], note: String = "", head: ContentDigest
    ) throws -> RegisterEvent {
        let day = try Day(text: "2020-03-0\(position)")
        return RegisterEvent(
            register: "difficulties", entry: entry, position: position,
            kind: position == 1 ? .added : .moved, state: position == 1 ? "open" : "done",
            since: day, values: values, personal: personal, note: note, day: day,
            officer: "zhang", time: "2020-04-02T09:12:00+08:00", plugin: head, head: head,
            signature: "ab")
    }

    /// Two entries of two events each, which name people.
    private func filled() throws -> (RecordsFixture, SQLiteRecords) {
        let fixture = try RecordsFixture()
        let store = try fixture.open()
        let head = try store.head()
        try store.add(
            [(1, 1), (1, 2), (2, 1), (2, 2)].map { entry, position in
                try RegisterArchiveTests.event(
                    entry, position, personal: ["who": "赵六斤", "id": "510923199001011234"],
                    note: "钱七妹来访 \(entry)", head: head)
            }, after: head)
        return (fixture, store)
    }

    // MARK: What is kept

    @Test func whoHasNoKeyReadsNothingOfPeople() throws {
        let (fixture, store) = try filled()
        #expect(try store.history(of: "difficulties", entry: 1).first?.note == "钱七妹来访 1")
        let files = try FileManager.default.contentsOfDirectory(atPath: fixture.folder)
            .filter { $0.hasPrefix("township.sqlite") }
        #expect(files.count == 3, "the file, -wal and -shm are looked at")
        for file in files {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: fixture.folder + "/" + file))
            for text in ["赵六斤", "510923199001011234", "钱七妹"] {
                #expect(bytes.range(of: Data(text.utf8)) == nil, "\(file) has \(text)")
            }
        }
    }

    @Test func eachEventIsInTheLogWithoutWords() throws {
        let (_, store) = try filled()
        let entries = try store.log().filter { $0.action == "register.event" }
        #expect(
            entries.map(\.subject) == [
                "register difficulties 1 event 1", "register difficulties 1 event 2",
                "register difficulties 2 event 1", "register difficulties 2 event 2",
            ])
        #expect(Set(entries.map(\.actor)) == ["zhang"])
        #expect(Set(entries.map(\.content)).count == 4)
        #expect(try store.audit().isEmpty)
    }

    /// More fields than a function of SQLite takes arguments.
    @Test func manyFieldsAreKept() throws {
        let store = try RecordsFixture().open()
        let ids = (1...200).map { "字段\($0)" }
        let values = Dictionary(uniqueKeysWithValues: ids.map { ($0, "\($0)：\"值\"\n") })
        let head = try store.head()
        try store.add([try Self.event(1, 1, values: values, head: head)], after: head)
        #expect(try store.history(of: "difficulties", entry: 1).first?.values == values)
        #expect(
            try store.entries(RegisterQuery("difficulties"), fields: ids).first?.values == values)
    }

    /// A text that would come back cut off, or a field that nobody would find, is not written.
    @Test func whatWouldNotComeBackIsRefused() throws {
        let store = try RecordsFixture().open()
        let head = try store.head()
        let refused = [
            try Self.event(2, 1, values: ["a": "b\u{0}c"], head: head),
            try Self.event(2, 1, values: ["a\"b": ""], head: head),
            try Self.event(2, 1, values: ["": "b"], head: head),
            try Self.event(2, 1, personal: ["a": "\u{0}"], head: head),
            try Self.event(2, 1, note: "a\u{0}b", head: head),
        ]
        for event in refused {
            let error = #expect(throws: StoreError.self) {
                try store.add([try Self.event(1, 1, head: head), event], after: head)
            }
            #expect(error?.message.contains("存不了的字符") == true)
        }
        #expect(try store.head() == head)
        #expect(try store.lastEntry(of: "difficulties") == 0)
    }

    @Test func aFieldThatCannotBeNamedIsOneThatNobodyFilledIn() throws {
        let (_, store) = try filled()
        let id = "\"village\""
        func count(_ condition: RegisterQuery.Condition) throws -> Int {
            try store.entries(RegisterQuery("difficulties", where: [condition]), fields: [id])
                .count
        }
        #expect(try count(.field(id, oneOf: ["甲村"])) == 0)
        #expect(try count(.empty(id)) == 2)
        #expect(try store.tally(RegisterQuery("difficulties"), by: id) == ["": 2])
    }

    // MARK: Who changes the file

    private static let second = "WHERE entry = 1 AND position = 2"
    private static let place = "台账 difficulties 第 1 号第 2 条记录"

    @Test(arguments: [
        "register = 'others'", "entry = 7", "position = 7", "day = '2020-03-09'", "state = 'open'",
        "since = '2020-03-09'", "kind = 'corrected'", "move = 'x'", "officer = 'li'", "time = ''",
        // The same for whoever reads JSON, but not for whoever searches it.
        "fields = '{\"village\":\"乙村\"}'", "fields = '{\"\\u0076illage\":\"甲村\"}'",
        "fields = '{\"village\":\"乙村\",\"village\":\"甲村\"}'", "fields = '{'",
        "plugin = replace(plugin, substr(plugin, 1, 1), 'x')",
        "head = ''", "signature = ''", "state = state || char(0) || 'x'",
    ]) func anEditedEventIsNamed(change: String) throws {
        let (fixture, store) = try filled()
        try Tampering.run("UPDATE register_event SET \(change) \(Self.second)", on: fixture.path)
        let findings = try store.audit().map(\.description)
        let isMoved = ["register", "entry", "position"].contains { change.hasPrefix($0 + " =") }
        if isMoved {
            #expect(findings.count == 2)
            #expect(findings.last == "\(Self.place)：被删掉了，日志里还有它")
        } else {
            #expect(findings == ["\(Self.place)：存档以后被改过"])
        }
    }

    /// Of the number used once, of the words, and the last.
    @Test(arguments: [0, 11, 12, 40, -1]) func aChangedSealedByteIsNamed(byte: Int) throws {
        let (fixture, store) = try filled()
        try Tampering.run(
            "UPDATE register_event SET sealed = flipped(sealed, \(byte)) \(Self.second)",
            on: fixture.path)
        #expect(try store.audit().map(\.description) == ["\(Self.place)：存档以后被改过"])
        let error = #expect(throws: StoreError.self) {
            try store.entries(RegisterQuery("difficulties"), fields: [])
        }
        #expect(error?.code == .damaged)
        #expect(throws: StoreError.self) { try store.history(of: "difficulties", entry: 1) }
        #expect(try store.history(of: "difficulties", entry: 2).count == 2)
    }

    @Test func whatIsSealedCannotChangePlaces() throws {
        let (fixture, store) = try filled()
        try Tampering.run(
            """
            UPDATE register_event SET sealed =
              (SELECT sealed FROM register_event WHERE entry = 2 AND position = 2) \(Self.second)
            """, on: fixture.path)
        #expect(try store.audit().map(\.description) == ["\(Self.place)：存档以后被改过"])
    }

    @Test func aRemovedEventIsNamed() throws {
        let (fixture, store) = try filled()
        try Tampering.run("DELETE FROM register_event \(Self.second)", on: fixture.path)
        #expect(try store.audit().map(\.description) == ["\(Self.place)：被删掉了，日志里还有它"])
    }

    @Test func anAddedEventIsNamed() throws {
        let (fixture, store) = try filled()
        try Tampering.run(
            """
            INSERT INTO register_event SELECT 99, register, entry, 3, day, state, since, kind, move, officer, time,
            fields, sealed, plugin, head, signature FROM register_event \(Self.second)
            """, on: fixture.path)
        #expect(
            try store.audit().map(\.description) == [
                "台账 difficulties 第 1 号第 3 条记录：日志里没有它：是绕过程序加进来的"
            ])
    }

    @Test func brokenFieldsAreDamage() throws {
        let (fixture, store) = try filled()
        try Tampering.run("UPDATE register_event SET fields = '{' \(Self.second)", on: fixture.path)
        let query = RegisterQuery("difficulties")
        let codes = [
            #expect(throws: StoreError.self) { try store.entries(query, fields: ["village"]) },
            #expect(throws: StoreError.self) { try store.tally(query, by: "village") },
            #expect(throws: StoreError.self) { try store.history(of: "difficulties", entry: 1) },
        ].map { $0?.code }
        #expect(codes == [.damaged, .damaged, .damaged])
    }

    /// A number where the program writes texts: read as a text, and never a reason to crash.
    @Test func fieldsOfOtherTypesAreReadAsTexts() throws {
        let (fixture, store) = try filled()
        try Tampering.run(
            "UPDATE register_event SET fields = '{\"village\":7,\"a\":[1],\"b\":null}' \(Self.second)",
            on: fixture.path)
        let query = RegisterQuery("difficulties")
        let values = try store.entries(query, fields: ["village", "a", "b"]).first?.values
        #expect(values == ["village": "7", "a": "[1]"])
        #expect(try store.tally(query, by: "village") == ["7": 1, "甲村": 1])
        #expect(
            try store.history(of: "difficulties", entry: 1).last?.values
                == ["village": "7", "a": "[1]", "b": ""])
    }

    @Test(arguments: ["UPDATE register_event SET state = 'x'", "DELETE FROM register_event"])
    func eventsCannotBeChangedByMistake(sql: String) throws {
        let (fixture, _) = try filled()
        #expect(throws: Tampering.Refused.self) {
            try Tampering.run(sql, on: fixture.path, keepingTriggers: true)
        }
    }

    // MARK: Backups and older files

    @Test func aBackupHasTheRegisters() throws {
        let (fixture, store) = try filled()
        let target = fixture.folder + "/backup"
        try store.backup(to: target) { copy throws(StoreError) in
            guard try copy.audit().isEmpty else { throw StoreError(.damaged, file: "", "") }
        }
        let copy = try SQLiteRecords(at: target, key: fixture.key)
        let query = RegisterQuery("difficulties")
        #expect(try copy.entries(query, fields: []) == store.entries(query, fields: []))
        #expect(try copy.entries(query, fields: []).count == 2)
        #expect(try copy.integrityFindings().isEmpty)
    }

    /// A file of the version before registers is brought to this form, and its log goes on.
    @Test func aFileWithoutRegistersGetsThem() throws {
        let fixture = try RecordsFixture()
        let filed = try fixture.open().file(try RecordsFixture.filing())
        try Tampering.run(
            """
            DROP TABLE register_event;
            DELETE FROM grdb_migrations WHERE identifier = '3-registers';
            """, on: fixture.path, keepingTriggers: true)
        let store = try fixture.open()
        let head = try store.head()
        try store.add([try Self.event(1, 1, head: head)], after: head)
        #expect(try store.runs() == [filed])
        #expect(try store.lastEntry(of: "difficulties") == 1)
        #expect(try store.migrations().last == "3-registers")
        #expect(try store.audit().isEmpty)
    }
}
