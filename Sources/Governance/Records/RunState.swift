/// Where a kept run stands on its way: 草稿 → 已复核 → 已审批 → 已发放.
public enum RunState: String, Sendable, Hashable, CaseIterable {
    /// Computed and kept, or returned.
    case draft
    /// Checked by a second person.
    case checked
    /// Approved by a third.
    case approved
    /// Paid; this never changes again.
    case paid
    /// Void; this never changes again.
    case voided

    /// The word for it in lists.
    public var title: String {
        switch self {
        case .draft: "草稿"
        case .checked: "已复核"
        case .approved: "已审批"
        case .paid: "已发放"
        case .voided: "已作废"
        }
    }

    /// True when the run is, or is about to be, paid out: what it pays is not due again.
    public var isIssued: Bool { self == .approved || self == .paid }

    /// The state after something is done; `nil` when it cannot be done now.
    public func after(_ action: RunAction) -> RunState? {
        switch (self, action) {
        case (.draft, .filed), (.draft, .excluded): .draft
        case (.draft, .checked): .checked
        case (.checked, .approved): .approved
        case (.approved, .paid): .paid
        case (.checked, .returned), (.approved, .returned): .draft
        case (.draft, .voided), (.checked, .voided), (.approved, .voided): .voided
        default: nil
        }
    }
}
