/// A day of the week; Monday is 1, as in ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable {
    /// 星期一.
    case monday = 1
    /// 星期二.
    case tuesday
    /// 星期三.
    case wednesday
    /// 星期四.
    case thursday
    /// 星期五.
    case friday
    /// 星期六.
    case saturday
    /// 星期日.
    case sunday

    /// Whether this is Saturday or Sunday; public holidays and exchanged working days are not considered.
    public var isWeekend: Bool { self == .saturday || self == .sunday }

    /// The Chinese name, such as 星期一.
    public var chinese: String {
        switch self {
        case .monday: "星期一"
        case .tuesday: "星期二"
        case .wednesday: "星期三"
        case .thursday: "星期四"
        case .friday: "星期五"
        case .saturday: "星期六"
        case .sunday: "星期日"
        }
    }
}
