/// What can be done with a kept run.
public enum RunAction: String, Sendable, Hashable, CaseIterable {
    /// It was computed and kept.
    case filed = "run.filed"
    /// A line that is set aside is left out of it, by name and with a reason.
    case excluded = "run.excluded"
    /// It was checked.
    case checked = "run.checked"
    /// It was approved; nothing is computed again afterwards.
    case approved = "run.approved"
    /// It was paid.
    case paid = "run.paid"
    /// It goes back to whoever prepared it.
    case returned = "run.returned"
    /// It is void; only before it is paid.
    case voided = "run.voided"

    /// The word for it in lists.
    public var title: String {
        switch self {
        case .filed: "存档"
        case .excluded: "除名"
        case .checked: "复核"
        case .approved: "审批"
        case .paid: "发放"
        case .returned: "退回"
        case .voided: "作废"
        }
    }
}
