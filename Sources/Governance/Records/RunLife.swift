/// A kept run with the steps that were taken, and the rules of what may come next.
public struct RunLife: Sendable, Hashable {
    /// The run.
    public let run: FiledRun
    /// Its steps, in order.
    public let steps: [RunStep]

    /// The life of a run.
    ///
    /// - Parameters:
    ///   - run: The run.
    ///   - steps: The steps of all runs; those of others are left out.
    public init(_ run: FiledRun, steps: [RunStep]) {
        self.run = run
        self.steps = steps.filter { $0.run == run.number }
    }

    /// Where the run stands.
    public var state: RunState {
        steps.reduce(.draft) { state, step in state.after(step.action) ?? state }
    }

    /// Who is left out of it by name, with the reason.
    public var excluded: [String: String] {
        Dictionary(
            steps.filter { $0.action == .excluded }.map { ($0.subject, $0.note) },
            uniquingKeysWith: { _, last in last })
    }

    /// The id of whoever computed and kept it; `nil` when it was kept without a signature.
    public var preparer: String? { steps.first { $0.action == .filed }?.officer }

    /// Whoever took a step that still holds: since the run was last returned.
    public func officer(of action: RunAction) -> String? {
        let since = steps.lastIndex { $0.action == .returned }.map { $0 + 1 } ?? 0
        return steps[since...].last { $0.action == action }?.officer
    }

    // MARK: What may come next

    /// Who may do what.
    private static func roles(for action: RunAction) -> [OfficeRole] {
        switch action {
        case .filed, .excluded: [.preparer]
        case .checked: [.checker]
        case .approved: [.approver]
        case .paid: [.cashier]
        case .returned: [.checker, .approver]
        case .voided: [.preparer, .approver]
        }
    }

    /// Refuses whoever has no role for an action.
    ///
    /// - Parameters:
    ///   - action: What is to be done.
    ///   - officer: Who.
    ///   - run: The number of the run, when there is one.
    /// - Throws: `run.role`.
    public static func authorize(_ action: RunAction, by officer: Officer, run: Int? = nil)
        throws(RunError)
    {
        let roles = roles(for: action)
        guard officer.roles.isDisjoint(with: roles) else { return }
        throw RunError(
            .role, run: run,
            "\(officer.name) 没有“\(roles.map(\.title).joined(separator: "”或“"))”的职责，不能\(action.title)；"
                + "职责写在 township.yaml 的 officers 里")
    }

    /// The step that takes an action, not yet signed, when nothing in the run's life speaks against it.
    ///
    /// - Parameters:
    ///   - action: What is to be done.
    ///   - officer: Who.
    ///   - subject: Whom it is about, for an exclusion.
    ///   - note: The reason.
    ///   - time: When.
    ///   - digest: The digest of the run as it was kept, which is what is signed for.
    ///   - head: The head of the log that the decision rests on.
    /// - Returns: The step.
    /// - Throws: `run.role`, `run.state`, `run.four_eyes`, `run.unsigned`.
    public func step(
        _ action: RunAction, by officer: Officer, subject: String = "", note: String = "",
        time: String, digest: ContentDigest, head: ContentDigest
    ) throws(RunError) -> RunStep {
        try RunLife.authorize(action, by: officer, run: run.number)
        guard let preparer else {
            throw RunError(
                .unsigned, run: run.number, "它存档时还没有经办人员签名；请由经办人员重新 township pay file 一次")
        }
        guard state.after(action) != nil else {
            throw RunError(
                .state, run: run.number,
                "现在是“\(state.title)”，不能\(action.title)；\(RunLife.advice(state))")
        }
        try checkFourEyes(action, officer, preparer)
        return RunStep(
            run: run.number, position: steps.count + 1, action: action, subject: subject,
            note: note, officer: officer.id, time: time, digest: digest, head: head)
    }

    private func checkFourEyes(_ action: RunAction, _ officer: Officer, _ preparer: String)
        throws(RunError)
    {
        let before: [(who: String?, did: String)] =
            switch action {
            case .checked: [(preparer, "经办")]
            case .approved: [(preparer, "经办"), (self.officer(of: .checked), "复核")]
            default: []
            }
        guard let same = before.first(where: { $0.who == officer.id }) else { return }
        throw RunError(
            .fourEyes, run: run.number,
            "\(officer.name) 是这次发放的\(same.did)人，不能再\(action.title)；请由另一个人来做")
    }

    private static func advice(_ state: RunState) -> String {
        switch state {
        case .draft: "先要复核（township pay check）"
        case .checked: "接下来是审批（township pay approve）或退回（township pay return）"
        case .approved: "接下来是登记发放（township pay paid），发放前还可以退回或作废"
        case .paid: "已经发放的不再改动；有差错用下一期的补发、扣回来更正"
        case .voided: "作废的不再改动；请重新 township pay file"
        }
    }
}
