import Governance

extension OfficeRecords {
    /// Lets an officer see the identity and account numbers of a run in full, and writes into the log who asked for which paper.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - paper: What the paper is, as `发放表`.
    ///   - signer: Who asks, with the role `numbers`.
    ///   - time: When.
    /// - Returns: What a paper of the run takes to show them; the entry of the log is on the disk by then.
    /// - Throws: `officer.role` when the officer may not, or `StoreError` when it cannot be logged.
    public func showNumbers(
        of run: PayRun, on paper: String, to signer: OfficeSigner, time: String
    ) throws -> NumbersGrant {
        try OfficerRefusal.check(signer.officer, .numbers, to: "看完整的证号和卡号")
        let officer = signer.officer.id
        let period = run.period.description
        let text = CanonicalText.of([
            "numbers.show", paper, run.scheme.id, period, officer, time,
        ])
        try archive.note(
            .numbersShown, subject: "\(paper) \(run.scheme.id) \(period)",
            details: "\(text)\n\(signer.signature(of: text))", actor: officer, time: time)
        return NumbersGrant(signer.officer, time: time, of: run)
    }
}
