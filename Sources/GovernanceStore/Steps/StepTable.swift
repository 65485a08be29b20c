import Foundation
import Governance
internal import GRDB

/// Steps of runs in the file; reasons may name people, so they are sealed.
enum StepTable {
    static func insert(_ step: RunStep, _ key: StoreKey, _ database: Database) throws {
        let details = [step.subject, step.note].joined(separator: "\u{0}")
        try database.execute(
            sql: "INSERT INTO run_step "
                + "(run, position, action, sealed, officer, time, digest, head, signature) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            arguments: [
                step.run, step.position, step.action.rawValue,
                Data(key.seal(Array(details.utf8), as: label(step.run, step.position))),
                step.officer, step.time, step.digest.text, step.head.text, step.signature,
            ])
    }

    /// What binds sealed details to their row.
    private static func label(_ run: Int, _ position: Int) -> ContentDigest {
        ContentDigest(of: key(run, position).utf8)
    }

    static func key(_ run: Int, _ position: Int) -> String { "run \(run) step \(position)" }

    /// What the log covers: the step and, where it approves, every payment that it claims and every account.
    static func loggedText(_ step: RunStep, _ database: Database) throws -> String {
        guard step.action == .approved else { return step.canonicalText }
        let marks = try String.fetchAll(
            database, sql: "SELECT hex(claim) FROM run_claim WHERE run = ? ORDER BY claim",
            arguments: [step.run])
        let accounts = try String.fetchAll(
            database,
            sql: "SELECT hex(account) || hex(holder) FROM run_account WHERE run = ? "
                + "ORDER BY account, holder", arguments: [step.run])
        return ([step.canonicalText] + marks + accounts).joined(separator: "\n")
    }

    static func all(_ key: StoreKey, _ database: Database) throws -> [Recorded<RunStep>] {
        try Row.fetchAll(database, sql: "SELECT * FROM run_step ORDER BY id").map { row in
            let run: Int = row["run"]
            let position: Int = row["position"]
            return Recorded(
                key: StepTable.key(run, position), value: step(row, run, position, key))
        }
    }

    private static func step(_ row: Row, _ run: Int, _ position: Int, _ key: StoreKey) -> RunStep? {
        guard let action = RunAction(rawValue: row["action"]),
            let digest = ContentDigest(text: row["digest"]),
            let head = ContentDigest(text: row["head"]),
            let details = key.open(Array(row["sealed"] as Data), as: label(run, position))
        else { return nil }
        let parts = String(decoding: details, as: UTF8.self)
            .split(separator: "\u{0}", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        return RunStep(
            run: run, position: position, action: action, subject: String(parts[0]),
            note: String(parts[1]), officer: row["officer"], time: row["time"], digest: digest,
            head: head, signature: row["signature"])
    }
}
