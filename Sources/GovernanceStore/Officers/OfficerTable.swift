import Governance
internal import GRDB

/// Keys of officers in the file.
enum OfficerTable {
    static func insert(_ enrolment: OfficerEnrolment, _ database: Database) throws -> String {
        try database.execute(
            sql: "INSERT INTO officer (officer, key, actor, time, signature) "
                + "VALUES (?, ?, ?, ?, ?)",
            arguments: [
                enrolment.officer, enrolment.key, enrolment.actor, enrolment.time,
                enrolment.signature,
            ])
        return "officer \(database.lastInsertedRowID)"
    }

    static func all(_ database: Database) throws -> [Recorded<OfficerEnrolment>] {
        try Row.fetchAll(database, sql: "SELECT * FROM officer ORDER BY id").map { row in
            Recorded(
                key: "officer \(row["id"] as Int)",
                value: OfficerEnrolment(
                    officer: row["officer"], key: row["key"], actor: row["actor"],
                    time: row["time"], signature: row["signature"]))
        }
    }
}
