/// What a weight of proration was counted in.
public enum ProrationUnit: String, CaseIterable, Sendable {
    /// Nothing was counted: the period is paid as a whole.
    case whole
    /// Calendar days.
    case days
    /// Days from Monday to Friday, public holidays too.
    case weekdays
    /// Halves of a month.
    case halves
    /// Calendar months.
    case months

    /// The Chinese name with its measure word, as it follows a number.
    public var chinese: String {
        switch self {
        case .whole: "整期"
        case .days: "天"
        case .weekdays: "个工作日"
        case .halves: "个半月"
        case .months: "个月"
        }
    }
}
