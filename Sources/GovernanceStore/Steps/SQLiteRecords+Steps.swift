import Foundation
public import Governance
internal import GRDB

extension SQLiteRecords: StepArchive {
    /// The steps of all runs, in the order in which they were taken.
    public func steps() throws(StoreError) -> [RunStep] {
        try readable(try read { try StepTable.all(key, $0) }, "一步手续")
    }

    /// Keeps a step and what it claims, in one transaction.
    public func take(_ step: RunStep, claims: [PaymentClaim]) throws(StoreError) {
        try write { database in
            try expect(step.head, database)
            try StepTable.insert(step, key, database)
            for claim in claims {
                // A run that was returned and approved again claims the same again.
                try database.execute(
                    sql: "INSERT OR IGNORE INTO run_claim VALUES (?, ?)",
                    arguments: [Data(key.mark(claim.text)), step.run])
            }
            try LogTable.append(
                .runStep, subject: StepTable.key(step.run, step.position),
                content: ContentDigest(of: try StepTable.loggedText(step, database).utf8),
                actor: step.officer,
                time: step.time, database)
        }
    }

    /// Which runs have claimed any of these payments.
    public func claimed(_ claims: [PaymentClaim]) throws(StoreError) -> [PaymentClaim: [Int]] {
        try read { database in
            let statement = try database.makeStatement(
                sql: "SELECT run FROM run_claim WHERE claim = ? ORDER BY run")
            var answer: [PaymentClaim: [Int]] = [:]
            for claim in claims {
                let runs = try Int.fetchAll(
                    statement, arguments: [Data(key.mark(claim.text))])
                if !runs.isEmpty { answer[claim] = runs }
            }
            return answer
        }
    }
}
