import ExactNumbers
import Governance
internal import GRDB

/// Runs and their capsules in the file.
enum RunTable {
    static func insert(_ run: FiledRun, _ database: Database) throws {
        try database.execute(
            sql: "INSERT INTO run VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                run.number, run.scheme, run.period, run.version, run.paid, run.setAside,
                run.total.description, run.engine, run.actor, run.time, run.result.text,
            ])
        for file in run.files {
            try database.execute(
                sql: "INSERT INTO run_file VALUES (?, ?, ?)",
                arguments: [run.number, file.path, file.digest.text])
        }
    }

    static func nextNumber(_ database: Database) throws -> Int {
        (try Int.fetchOne(database, sql: "SELECT max(number) FROM run") ?? 0) + 1
    }

    static func nextVersion(_ scheme: String, _ period: String, _ database: Database) throws -> Int
    {
        (try Int.fetchOne(
            database, sql: "SELECT max(version) FROM run WHERE scheme = ? AND period = ?",
            arguments: [scheme, period]) ?? 0) + 1
    }

    /// Runs by number; one that cannot be read as such is told by `nil`.
    static func all(_ database: Database) throws -> [Recorded<FiledRun>] {
        let files = Dictionary(
            grouping: try Row.fetchAll(database, sql: "SELECT * FROM run_file ORDER BY run, path"),
            by: { $0["run"] as Int })
        return try Row.fetchAll(database, sql: "SELECT * FROM run ORDER BY number").map { row in
            let number: Int = row["number"]
            return Recorded(key: "run \(number)", value: run(row, number, files[number] ?? []))
        }
    }

    private static func run(_ row: Row, _ number: Int, _ files: [Row]) -> FiledRun? {
        guard let result = ContentDigest(text: row["result"]),
            let total = try? Money(exactly: Rational(decimal: row["total"] as String))
        else { return nil }
        var listed: [FiledRun.File] = []
        for file in files {
            guard let digest = ContentDigest(text: file["digest"]) else { return nil }
            listed.append(FiledRun.File(path: file["path"], digest: digest))
        }
        return FiledRun(
            number: number, scheme: row["scheme"], period: row["period"], version: row["version"],
            paid: row["paid"], setAside: row["set_aside"], total: total, engine: row["engine"],
            actor: row["actor"], time: row["time"], result: result, files: listed)
    }
}
