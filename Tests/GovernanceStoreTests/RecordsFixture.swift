import ExactNumbers
import Foundation
import Governance
import GovernanceStore

/// A file of records made for one test, and removed with it.
final class RecordsFixture: Sendable {
    let folder = NSTemporaryDirectory() + "records-\(UUID().uuidString)"
    let key: StoreKey
    var path: String { folder + "/township.sqlite" }
    var keyPath: String { folder + "/key/township.key" }

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        key = try StoreKey.make(at: folder + "/key/township.key")
        _ = try SQLiteRecords.make(
            at: folder + "/township.sqlite", id: "test", key: key, actor: "甲",
            time: "2020-03-01T09:00:00+08:00")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func open() throws -> SQLiteRecords { try SQLiteRecords(at: path, key: key) }

    static func filing(_ result: String = "结果", people: String = "甲一,510923199001011234") throws
        -> RunFiling
    {
        let period = try Period.month(2020, 3)
        return RunFiling(
            scheme: "village-cadre", period: period,
            capsule: RunCapsule(
                engine: "0.1.0",
                files: [
                    .init(path: "township.yaml", bytes: Array("name: 金元镇".utf8)),
                    .init(path: "directory/people.csv", bytes: Array(people.utf8)),
                ]),
            result: Array(result.utf8), paid: 2, setAside: 1, total: Money(fen: 123_456),
            actor: "乙", time: "2020-03-05T09:12:00+08:00")
    }
}
