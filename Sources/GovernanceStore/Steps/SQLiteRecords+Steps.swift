import Foundation
public import Governance
internal import GRDB

extension SQLiteRecords: StepArchive {
    /// The steps of all runs, in the order in which they were taken.
    public func steps() throws(StoreError) -> [RunStep] {
        try readable(try read { try StepTable.all(key, $0) }, "一步手续")
    }

    /// Keeps a step and what it claims, in one transaction.
    public func take(
        _ step: RunStep, claims: [PaymentClaim] = [], accounts: [PaidAccount] = []
    ) throws(StoreError) {
        try write { database in
            try expect(step.head, database)
            try insert(step, claims: claims, accounts: accounts, database)
        }
    }

    func insert(
        _ step: RunStep, claims: [PaymentClaim] = [], accounts: [PaidAccount] = [],
        _ database: Database
    ) throws {
        try StepTable.insert(step, key, database)
        for claim in claims {
            // A run that was returned and approved again claims the same again.
            try database.execute(
                sql: "INSERT OR IGNORE INTO run_claim VALUES (?, ?)",
                arguments: [Data(key.mark(claim.text)), step.run])
        }
        for account in accounts {
            try database.execute(
                sql: "INSERT OR IGNORE INTO run_account VALUES (?, ?, ?)",
                arguments: [
                    Data(key.mark(account.account)), Data(key.mark(account.holder)), step.run,
                ])
        }
        try LogTable.append(
            .runStep, subject: StepTable.key(step.run, step.position),
            content: ContentDigest(of: try StepTable.loggedText(step, database).utf8),
            actor: step.officer, time: step.time, database)
    }

    /// The SHA-256 of all that is known of a run, its files and its result among it.
    public func digest(of run: FiledRun) -> ContentDigest {
        ContentDigest(of: run.canonicalText.utf8)
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

    /// What earlier runs say against accounts.
    public func doubts(about accounts: [PaidAccount]) throws(StoreError) -> [PaidAccount:
        AccountDoubt]
    {
        try read { database in
            let sharing = try database.makeStatement(
                sql: "SELECT max(run) FROM run_account WHERE account = ? AND holder <> ?")
            let changed = try database.makeStatement(
                sql: "SELECT max(run) FROM run_account WHERE holder = ? AND account <> ?")
            var answer: [PaidAccount: AccountDoubt] = [:]
            for account in accounts {
                let (number, holder) = (
                    Data(key.mark(account.account)), Data(key.mark(account.holder))
                )
                if let run = try Int?.fetchOne(sharing, arguments: [number, holder]) ?? nil {
                    answer[account] = .otherHolder(run: run)
                } else if let run = try Int?.fetchOne(changed, arguments: [holder, number]) ?? nil {
                    answer[account] = .otherAccount(run: run)
                }
            }
            return answer
        }
    }
}
