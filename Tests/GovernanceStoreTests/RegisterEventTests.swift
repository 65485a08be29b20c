import Foundation
import Governance
import GovernanceStore
import Testing

/// Entries of registers in the file: whoever changes one is told, and what they say of people is sealed.
@Suite struct RegisterEventTests {
    private func add(to store: SQLiteRecords) throws {
        let day = try Day(text: "2020-03-05")
        for position in 1...2 {
            let head = try store.head()
            let event = RegisterEvent(
                register: "cases", entry: 1, position: position,
                kind: position == 1 ? .added : .corrected, state: "new", since: day,
                values: ["matter": "路灯不亮"], personal: ["who": "甲一平", "phone": "0300-7654321"],
                note: "甲一平来电", day: day, officer: "zhang", time: "2020-03-05T09:12:00+08:00",
                plugin: head, head: head)
            try store.add([event], after: head)
        }
    }

    @Test(arguments: [
        "UPDATE register_event SET said = '{\"matter\":\"路灯亮了\"}' WHERE position = 2",
        "UPDATE register_event SET said = 'x' WHERE position = 2",
        "UPDATE register_event SET state = 'done' WHERE position = 2",
        "UPDATE register_event SET sealed = zeroblob(60) WHERE position = 2",
        "UPDATE register_event SET sealed = x'' WHERE position = 2",
        "UPDATE register_event SET day = '2020-03-04' WHERE position = 2",
        "DELETE FROM register_event WHERE position = 2",
        "INSERT INTO register_event SELECT 9, register, entry, 3, kind, move, state, since, said, sealed, day, officer, time, plugin, head, signature FROM register_event WHERE position = 2; DELETE FROM register_event WHERE position = 2",
    ]) func tamperingIsNamed(sql: String) throws {
        let fixture = try RecordsFixture()
        let store = try fixture.open()
        try add(to: store)
        #expect(try store.audit().isEmpty)
        try Tampering.run(sql, on: fixture.path)
        #expect(try store.audit().map(\.place).contains("台账 cases 第 1 号第 2 步"))
    }

    @Test func whatIsWrittenCannotBeChangedByMistake() throws {
        let fixture = try RecordsFixture()
        try add(to: try fixture.open())
        for sql in ["UPDATE register_event SET state = 'x'", "DELETE FROM register_event"] {
            #expect(throws: (any Error).self) {
                try Tampering.run(sql, on: fixture.path, keepingTriggers: true)
            }
        }
    }

    @Test func nothingOfPeopleLiesInTheFile() throws {
        let fixture = try RecordsFixture()
        let store = try fixture.open()
        try add(to: store)
        let files = try FileManager.default.contentsOfDirectory(atPath: fixture.folder)
            .filter { $0.hasPrefix("township.sqlite") }
        let bytes = files.compactMap {
            FileManager.default.contents(atPath: "\(fixture.folder)/\($0)")
        }
        .reduce(Data(), +)
        for secret in ["甲一平", "0300-7654321"] {
            #expect(bytes.firstRange(of: Data(secret.utf8)) == nil, "\(secret) lies in the file")
        }
        #expect(bytes.firstRange(of: Data("路灯不亮".utf8)) != nil)
        #expect(try store.history(of: "cases", entry: 1)[1].personal["who"] == "甲一平")
    }
}
