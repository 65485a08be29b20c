public import Governance
import PolicyEngine

extension OfficeRecords {
    /// All runs with the steps of their lives, in the order of their numbers.
    public func lives() throws(StoreError) -> [RunLife] {
        let steps = try archive.steps()
        return try archive.runs().map { RunLife($0, steps: steps) }
    }

    /// A run with the steps of its life.
    ///
    /// - Throws: `store.run.unknown` when there is none of that number.
    public func life(_ number: Int) throws(StoreError) -> RunLife {
        RunLife(try archive.run(number), steps: try archive.steps())
    }

    /// Takes a step of a run's life.
    ///
    /// What speaks against it is decided on what the records hold at one moment; when somebody else writes meanwhile, it is
    /// decided anew.
    ///
    /// - Parameters:
    ///   - action: What is done; runs are filed with ``file(workspace:scheme:period:actor:signer:time:workers:log:progress:)``, and people are
    ///     left out with ``exclude(_:from:reason:by:time:)``.
    ///   - number: The run.
    ///   - note: The reason; needed for returning and voiding.
    ///   - signer: Who does it.
    ///   - time: When.
    /// - Returns: The run with its new step.
    /// - Throws: `RunError` with what speaks against it, or `StoreError`.
    public func take(
        _ action: RunAction, on number: Int, note: String = "", by signer: OfficeSigner,
        time: String
    ) throws -> RunLife {
        try decided { head in
            let lives = try lives()
            guard let life = lives.first(where: { $0.run.number == number }) else {
                return try life(number)
            }
            let step = try life.step(
                action, by: signer.officer, note: note, time: time,
                digest: archive.digest(of: life.run), head: head)
            let approval = RunApproval(life, among: lives, archive, path: path)
            if action == .returned || action == .voided { try approval.checkNothingRestsOnIt() }
            let claims = action == .approved ? try approval.check() : nil
            try archive.take(
                signer.signed(step), claims: claims?.all.map(\.claim) ?? [],
                accounts: claims?.accounts.map(\.account) ?? [])
            return try self.life(number)
        }
    }

    /// Leaves somebody who is set aside out of a run, by name and with a reason.
    ///
    /// - Parameters:
    ///   - who: The id of the person, or of the organization where organizations are paid.
    ///   - number: The run, a draft.
    ///   - reason: Why; it is kept, sealed.
    ///   - signer: Who does it.
    ///   - time: When.
    /// - Returns: The run with its new step.
    /// - Throws: `run.exclusion` when that person is not set aside, other `RunError`s, or `StoreError`.
    public func exclude(
        _ who: String, from number: Int, reason: String, by signer: OfficeSigner, time: String
    ) throws -> RunLife {
        try decided { head in
            let life = try life(number)
            let result = try KeptResult(try archive.content(life.run.result), path: path)
            guard result.setAside.contains(where: { $0.payee.id == who }) else {
                let names = result.setAside.map { "\($0.payee.id) \($0.payee.name)" }
                throw RunError(
                    .exclusion, run: number,
                    "\(who) 不在搁置的人里；"
                        + (names.isEmpty
                            ? "这次发放没有人搁置" : "搁置的有 \(names.joined(separator: "、"))"))
            }
            guard !reason.allSatisfy(\.isWhitespace) else {
                throw RunError(.exclusion, run: number, "除名要写明原因")
            }
            let step = try life.step(
                .excluded, by: signer.officer, subject: who, note: reason, time: time,
                digest: archive.digest(of: life.run), head: head)
            try archive.take(signer.signed(step), claims: [], accounts: [])
            return try self.life(number)
        }
    }

    /// A kept run as it is printed: computed again from what was kept, and refused when a single byte comes out otherwise.
    ///
    /// - Parameters:
    ///   - number: The run.
    ///   - workers: How many threads compute.
    /// - Returns: The run and the steps of its life.
    /// - Throws: `store.damaged` when it does not come out as it was kept, and other `StoreError`s.
    public func printable(_ number: Int, workers: Int = 2) throws -> (run: OfficeRun, life: RunLife)
    {
        let life = try life(number)
        let run = try again(life.run, workers: workers)
        guard run.bytes == (try archive.content(life.run.result)) else {
            throw StoreError(
                .damaged, file: path,
                "第 \(number) 号重算的结果和存档的不一致，不能打印；township pay verify \(number) 说明差在哪里")
        }
        return (run, life)
    }

    /// What earlier runs say against the accounts that a run pays into, in words; worth a look, and no obstacle.
    ///
    /// - Parameter number: The run.
    /// - Returns: A sentence for each account that another person's money went to, or that a person has instead of another.
    /// - Throws: `StoreError`.
    public func accountDoubts(of number: Int) throws -> [String] {
        try RunApproval(try life(number), among: [], archive, path: path).accountDoubts()
    }

    /// Decides on what the records hold, again when somebody else wrote meanwhile.
    func decided<Result>(_ body: (ContentDigest) throws -> Result) throws -> Result {
        for _ in 0..<4 {
            do {
                return try body(try archive.head())
            } catch let error as StoreError where error.code == .changed {
                continue
            }
        }
        return try body(try archive.head())
    }
}

extension OfficeSigner {
    /// A step with this officer's signature.
    func signed(_ step: RunStep) -> RunStep {
        step.signed(signature(of: step.canonicalText))
    }
}

extension OfficeRecords {
    /// Who is set aside in a run and not yet left out of it by name.
    ///
    /// - Parameter number: The run.
    /// - Returns: Whom it is about, each once.
    /// - Throws: `StoreError`.
    public func setAside(in number: Int) throws(StoreError) -> [Payee] {
        let life = try life(number)
        let result = try KeptResult(try archive.content(life.run.result), path: path)
        let excluded = life.excluded
        var seen: Set<String> = []
        return result.setAside.map(\.payee).filter {
            excluded[$0.id] == nil && seen.insert($0.id).inserted
        }
    }
}
