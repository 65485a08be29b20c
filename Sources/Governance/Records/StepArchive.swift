/// Where the steps of runs are kept, and what runs claim to have paid.
public protocol StepArchive: Sendable {
    /// The steps of all runs, in the order in which they were taken.
    func steps() throws(StoreError) -> [RunStep]

    /// Keeps a step; `step.head` is the head of the log that the step was decided on.
    ///
    /// - Parameters:
    ///   - step: The step, signed.
    ///   - claims: What the run pays, when the step approves it; see ``claimed(_:)``.
    ///   - accounts: Where the money goes, when the step approves the run; see ``doubts(about:)``.
    /// - Throws: `store.changed` when somebody else wrote since.
    func take(_ step: RunStep, claims: [PaymentClaim], accounts: [PaidAccount]) throws(StoreError)

    /// The digest of a run as it was kept: what a step is signed for.
    func digest(of run: FiledRun) -> ContentDigest

    /// Which runs have claimed any of these payments, whatever became of those runs.
    func claimed(_ claims: [PaymentClaim]) throws(StoreError) -> [PaymentClaim: [Int]]

    /// What earlier runs say against accounts: the last run for each.
    func doubts(about accounts: [PaidAccount]) throws(StoreError) -> [PaidAccount: AccountDoubt]
}
