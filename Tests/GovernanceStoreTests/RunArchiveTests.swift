import ExactNumbers
import Foundation
import Governance
import GovernanceStore
import Testing

/// What is kept comes back as it was, and is never kept twice.
@Suite struct RunArchiveTests {
    @Test func aRunComesBackAsItWasFiled() throws {
        let fixture = try RecordsFixture()
        let filed = try fixture.open().file(try RecordsFixture.filing())
        let records = try fixture.open()
        #expect(filed.number == 1)
        #expect(filed.version == 1)
        #expect(try records.run(1) == filed)
        #expect(try records.runs() == [filed])
        #expect(filed.total == Money(fen: 123_456))
        #expect(filed.files.map(\.path) == ["directory/people.csv", "township.yaml"])
        #expect(try records.content(filed.result) == Array("结果".utf8))
        #expect(try records.content(filed.files[1].digest) == Array("name: 金元镇".utf8))
    }

    @Test func versionsOfAPeriodStandSideBySide() throws {
        let fixture = try RecordsFixture()
        let store = try fixture.open()
        let first = try store.file(try RecordsFixture.filing("一"))
        let second = try store.file(try RecordsFixture.filing("二"))
        var other = try RecordsFixture.filing("三")
        other.period = try .month(2020, 4)
        let third = try store.file(other)
        #expect([first, second, third].map(\.version) == [1, 2, 1])
        #expect([first, second, third].map(\.number) == [1, 2, 3])
        // What two runs were computed from alike is kept once.
        #expect(first.files == second.files)
    }

    @Test func theLogIsAChain() throws {
        let fixture = try RecordsFixture()
        let store = try fixture.open()
        _ = try store.file(try RecordsFixture.filing("一"))
        _ = try store.file(try RecordsFixture.filing("二"))
        let log = try store.log()
        #expect(log.map(\.sequence) == [1, 2, 3])
        #expect(log.map(\.action) == ["store.created", "run.filed", "run.filed"])
        #expect(log.map(\.subject) == ["store", "run 1", "run 2"])
        #expect(log[1].previous == log[0].hash)
        #expect(log[2].previous == log[1].hash)
        #expect(try store.audit().isEmpty)
    }

    @Test func whoHasNoKeyReadsNothing() throws {
        let fixture = try RecordsFixture()
        let number = "510923199001011234"
        _ = try fixture.open().file(try RecordsFixture.filing(people: "甲一,\(number)"))
        for file in try FileManager.default.contentsOfDirectory(atPath: fixture.folder)
        where file.hasPrefix("township.sqlite") {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: fixture.folder + "/" + file))
            #expect(bytes.range(of: Data(number.utf8)) == nil)
            #expect(bytes.range(of: Data("甲一".utf8)) == nil)
        }
        let other = try StoreKey.make(at: fixture.folder + "/other.key")
        let error = #expect(throws: StoreError.self) {
            try SQLiteRecords(at: fixture.path, key: other)
        }
        #expect(error?.code == .keyWrong)
        let permissions = try FileManager.default.attributesOfItem(atPath: fixture.keyPath)
        #expect((permissions[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test func twoAtOnceNeverGetOneNumber() async throws {
        let fixture = try RecordsFixture()
        let numbers = try await withThrowingTaskGroup(of: [Int].self) { group in
            for _ in 0..<2 {
                group.addTask {
                    let store = try fixture.open()
                    return try (0..<20).map {
                        try store.file(try RecordsFixture.filing("\($0)")).number
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(numbers.sorted() == Array(1...40))
        #expect(try fixture.open().audit().isEmpty)
    }

    @Test func errorsSayWhatToDo() throws {
        let fixture = try RecordsFixture()
        func code(_ body: () throws -> Void) -> StoreErrorCode? {
            do {
                try body()
                return nil
            } catch { return (error as? StoreError)?.code }
        }
        #expect(
            code { _ = try SQLiteRecords(at: fixture.folder + "/x", key: fixture.key) } == .missing)
        #expect(code { _ = try StoreKey(at: fixture.folder + "/x") } == .keyMissing)
        #expect(code { _ = try StoreKey(at: fixture.path) } == .keyWrong)
        #expect(code { _ = try fixture.open().run(7) } == .runUnknown)
        let text = fixture.folder + "/text"
        try "no database at all, but long enough to be looked at".write(
            toFile: text, atomically: true, encoding: .utf8)
        #expect(code { _ = try SQLiteRecords(at: text, key: fixture.key) } == .damaged)
    }
}
