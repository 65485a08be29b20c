import Foundation
public import Governance
internal import GRDB

extension SQLiteRecords: RunArchive {
    /// Keeps a run and everything it was computed from, in one transaction.
    public func file(
        _ filing: RunFiling, after expected: ContentDigest? = nil,
        signing: ((FiledRun, ContentDigest) -> RunStep)? = nil
    ) throws(StoreError) -> FiledRun {
        try write { database in
            let head = try LogTable.head(database)
            if let expected { try expect(expected, database) }
            let period = filing.period.description
            let files = try filing.capsule.files.map {
                FiledRun.File(path: $0.path, digest: try put($0.bytes, database))
            }
            let run = FiledRun(
                number: try RunTable.nextNumber(database), scheme: filing.scheme, period: period,
                version: try RunTable.nextVersion(filing.scheme, period, database),
                paid: filing.paid, setAside: filing.setAside, total: filing.total,
                engine: filing.capsule.engine, actor: filing.actor, time: filing.time,
                result: try put(filing.result, database), files: files)
            try RunTable.insert(run, database)
            try LogTable.append(
                .runFiled, subject: "run \(run.number)",
                content: ContentDigest(of: run.canonicalText.utf8), actor: filing.actor,
                time: filing.time, database)
            if let step = signing?(run, head) { try insert(step, database) }
            return run
        }
    }

    /// All runs, in the order of their numbers.
    public func runs() throws(StoreError) -> [FiledRun] {
        try readable(try read(RunTable.all), "一次发放")
    }

    /// The run of a number.
    public func run(_ number: Int) throws(StoreError) -> FiledRun {
        guard let run = try runs().first(where: { $0.number == number }) else {
            throw StoreError(
                .runUnknown, file: path, "没有第 \(number) 号发放；township pay runs 列出全部")
        }
        return run
    }

    /// The content of a digest, opened with the key and held against the digest.
    public func content(_ digest: ContentDigest) throws(StoreError) -> [UInt8] {
        let sealed = try read { database in
            try Data.fetchOne(
                database, sql: "SELECT sealed FROM content WHERE digest = ?",
                arguments: [digest.text])
        }
        guard let sealed, let bytes = key.open(Array(sealed), as: digest),
            ContentDigest(of: bytes) == digest
        else {
            throw StoreError(
                .damaged, file: path,
                "内容 \(digest.short) \(sealed == nil ? "不在了" : "被改过，或密钥不对")；请用备份")
        }
        return bytes
    }

    /// Keeps a content once, however often it is used.
    func put(_ bytes: [UInt8], _ database: Database) throws -> ContentDigest {
        let digest = ContentDigest(of: bytes)
        let isKnown =
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM content WHERE digest = ?)",
                arguments: [digest.text]) ?? false
        if !isKnown {
            try database.execute(
                sql: "INSERT INTO content VALUES (?, ?)",
                arguments: [digest.text, Data(key.seal(bytes, as: digest))])
        }
        return digest
    }
}
