/// What a person of the office may do with its records.
public enum OfficeRole: String, Sendable, Hashable, CaseIterable {
    /// Enters tables, computes and files runs.
    case preparer
    /// Checks runs.
    case checker
    /// Approves runs.
    case approver
    /// Notes that a run was paid.
    case cashier
    /// Brings plugins in, or approves those that another brought in.
    case plugins
    /// Sees identity and account numbers in full; each time is logged.
    case numbers

    /// The word for it in `township.yaml` and in messages.
    public var title: String {
        switch self {
        case .preparer: "经办"
        case .checker: "复核"
        case .approver: "审批"
        case .cashier: "发放"
        case .plugins: "插件"
        case .numbers: "查看号码"
        }
    }

    /// The role of a word, or of its English name.
    ///
    /// - Parameter text: `复核` or `checker`; anything else is `nil`.
    public init?(text: String) {
        guard
            let role = OfficeRole.allCases.first(where: { $0.title == text || $0.rawValue == text })
        else { return nil }
        self = role
    }
}
