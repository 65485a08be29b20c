/// How a task stands, as its entries say.
public enum TaskState: String, Sendable, Hashable, CaseIterable {
    /// 未启动: nobody has reported anything.
    case notStarted = "not-started"
    /// 推进中: something was reported, and it is in time as far as one can tell.
    case underWay = "under-way"
    /// 滞后: less is done than time has passed, or a milestone was missed.
    case behind
    /// 逾期: the last day has passed, and it is not done.
    case overdue
    /// 已完成: an entry says that it is done.
    case done

    /// The Chinese name.
    public var chinese: String {
        switch self {
        case .notStarted: "未启动"
        case .underWay: "推进中"
        case .behind: "滞后"
        case .overdue: "逾期"
        case .done: "已完成"
        }
    }

    /// Whether somebody should look at the task.
    public var needsAttention: Bool { self == .behind || self == .overdue }
}
