/// How an item is paid for a period that was served only in part, or in which a standard changed.
public enum Proration: String, CaseIterable, Sendable {
    /// Not split: the values of the first day served hold for the whole period.
    case none
    /// By calendar days: days of the part ÷ days of the period.
    case calendarDays = "calendar-days"
    /// By weekdays ÷ 21.75, the paid days of an average month (劳社部发〔2008〕3号); for months only.
    case workDays = "work-days-21.75"
    /// By halves of the month, 1–15 and 16–end, each of which counts when one of its days was served; for months only.
    case halfMonth = "half-month"
    /// By whole months; a month that was not served from its first to its last day counts nothing.
    case fullMonths = "full-months"

    /// The Chinese name, such as 按日历天数折算.
    public var chinese: String {
        switch self {
        case .none: "不折算"
        case .calendarDays: "按日历天数折算"
        case .workDays: "按工作日（21.75天）折算"
        case .halfMonth: "按半月折算"
        case .fullMonths: "按整月折算"
        }
    }

    /// Whether periods longer than a month are refused.
    public var isForMonthsOnly: Bool { self == .workDays || self == .halfMonth }
}
