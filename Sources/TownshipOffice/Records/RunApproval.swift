import Governance
import PolicyEngine

/// What has to be true of a run before it is approved, all of it read from what was kept: nothing is computed again.
struct RunApproval {
    private let life: RunLife
    private let lives: [RunLife]
    private let archive: any OfficeArchive
    private let path: String

    init(_ life: RunLife, among lives: [RunLife], _ archive: any OfficeArchive, path: String) {
        self.life = life
        self.lives = lives
        self.archive = archive
        self.path = path
    }

    private var number: Int { life.run.number }

    /// The other runs of the scheme that were issued.
    private var issued: [RunLife] {
        lives.filter {
            $0.run.scheme == life.run.scheme && $0.state.isIssued && $0.run.number != number
        }
    }

    /// Throws what speaks against the approval.
    ///
    /// - Returns: What the run pays, and where the money goes.
    func check() throws -> RunClaims {
        try checkPeriod()
        try checkBase()
        let result = try KeptResult(try archive.content(life.run.result), path: path)
        try checkSetAside(result)
        let claims = try RunClaims(life.run, result, archive)
        try checkPaidOnce(claims)
        return claims
    }

    private func checkPeriod() throws {
        guard let other = issued.first(where: { $0.run.period == life.run.period }) else { return }
        throw RunError(
            .issued, run: number,
            "\(life.run.period) 已经由第 \(other.run.number) 号\(other.state.title)；"
                + "有差错请在下一期补发、扣回（township pay arrears）")
    }

    /// The arrears of a run are right only for what was issued when it was computed.
    private func checkBase() throws {
        let now = Set(issued.map(\.run.number))
        guard OfficeRun.base(of: life.run) != now else { return }
        throw RunError(
            .outdated, run: number,
            "它算出来以后，同一方案又有发放审批或退回了，补发、扣回可能不对；请退回，重新 township pay file")
    }

    private func checkSetAside(_ result: KeptResult) throws {
        let excluded = life.excluded
        let open = result.setAside.filter { excluded[$0.payee.id] == nil }
        guard !open.isEmpty else { return }
        let names = open.map { "\($0.payee.id) \($0.payee.name)（\($0.message)）" }
        throw RunError(
            .setAside, run: number,
            "还有 \(open.count) 条搁置：\(names.joined(separator: "、"))；"
                + "请先退回（township pay return），改正后重新存档，或由经办人员逐个除名（township pay exclude）")
    }

    func checkNothingRestsOnIt() throws {
        let later = issued.filter { OfficeRun.base(of: $0.run).contains(number) }
        guard let run = later.first else { return }
        throw RunError(
            .issued, run: number,
            "第 \(run.run.number) 号（\(run.run.period)）\(run.state.title)，它的补发、扣回是按这一号算的；"
                + "这一号不能再退回或作废，有差错请在下一期更正")
    }

    // MARK: Paid once

    private func checkPaidOnce(_ claims: RunClaims) throws {
        try claims.checkPersons()
        let states = Dictionary(
            uniqueKeysWithValues: lives.map { ($0.run.number, $0) })
        let earlier = try archive.claimed(claims.all.map(\.claim))
        for entry in claims.all {
            let others = (earlier[entry.claim] ?? []).compactMap { states[$0] }.filter {
                $0.state.isIssued && $0.run.scheme != life.run.scheme
            }
            guard let other = others.first else { continue }
            throw RunError(
                .paidTwice, run: number,
                "\(entry.name) \(entry.post) \(entry.month) 已经由第 \(other.run.number) 号"
                    + "（\(other.run.scheme) \(other.run.period)）\(other.state.title)，不能再发；"
                    + "请核对由谁发放，退回改正后重算")
        }
    }

    /// What earlier runs say against the accounts of this one, in words; worth a look, and no obstacle.
    func accountDoubts() throws -> [String] {
        let result = try KeptResult(try archive.content(life.run.result), path: path)
        let accounts = try RunClaims(life.run, result, archive).accounts
        let doubts = try archive.doubts(about: accounts.map(\.account))
        return accounts.compactMap { entry in
            switch doubts[entry.account] {
            case .otherHolder(let run): "\(entry.name) 的卡 \(entry.masked) 在第 \(run) 号发放里是另一个人的，请核对"
            case .otherAccount(let run): "\(entry.name) 的卡 \(entry.masked) 和第 \(run) 号发放时的不同，请核对"
            case nil: nil
            }
        }
    }
}
