import ExactNumbers
import Governance
import PolicyEngine

/// Which payments a run makes, so that no other makes them again: who, in which post, for which month.
struct RunClaims {
    struct Entry {
        let claim: PaymentClaim
        let person: String
        let name: String
        let post: String
        let month: String
    }

    let all: [Entry]
    /// Where the money goes: each person's account once.
    let accounts: [(account: PaidAccount, name: String, masked: String)]
    private let number: Int

    init(_ run: FiledRun, _ result: KeptResult, _ archive: any OfficeArchive) throws {
        number = run.number
        let files = try archive.files(of: run, where: { !OfficeRun.isResult($0) })
        let workspace = try Workspace(folder: "", files: WorkspaceFiles(files))
        let purpose = workspace.settings.purpose(of: run.scheme)
        let people = Dictionary(
            workspace.roster.persons.map { ($0.id.text, $0) },
            uniquingKeysWith: { first, _ in first })
        let payments =
            result.lines.filter(\.isPaid).map { ($0.payee, result.period) }
            + result.arrears.filter { $0.difference.signum > 0 }.map { ($0.payee, $0.period) }
        var entries: [Entry] = []
        for (payee, period) in payments {
            // By identity number, since another payer knows the person under another id.
            let person = people[payee.id]?.residentID?.number ?? payee.id
            for month in period.months {
                entries.append(
                    Entry(
                        claim: PaymentClaim(
                            purpose: purpose, person: person, post: payee.post,
                            month: month.description),
                        person: payee.id, name: payee.name, post: payee.post,
                        month: month.description))
            }
        }
        all = entries
        var seen: Set<String> = []
        accounts = payments.compactMap { payee, _ in
            guard seen.insert(payee.id).inserted, let person = people[payee.id],
                let card = person.bankCard
            else { return nil }
            let holder = person.residentID?.number ?? "\(person.id.text) \(person.name)"
            return (
                PaidAccount(account: card.number, holder: holder), person.name, card.masked
            )
        }
    }

    /// Within a run a person may have two lines for a post, but no two people may be the same one.
    func checkPersons() throws {
        var owners: [PaymentClaim: Entry] = [:]
        for entry in all {
            guard let owner = owners.updateValue(entry, forKey: entry.claim),
                owner.person != entry.person
            else { continue }
            throw RunError(
                .paidTwice, run: number,
                "\(owner.person) \(owner.name) 和 \(entry.person) \(entry.name) 的身份证号相同，"
                    + "\(entry.post) \(entry.month) 会发两次；请合并人员表里的这两行")
        }
    }
}
