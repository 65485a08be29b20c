/// How long a period is.
public enum PeriodKind: String, CaseIterable, Sendable {
    /// A calendar month.
    case month
    /// Three months, from January, April, July or October.
    case quarter
    /// Six months, from January or July.
    case half
    /// A calendar year.
    case year

    /// How many months a period of this kind has.
    public var monthCount: Int {
        switch self {
        case .month: 1
        case .quarter: 3
        case .half: 6
        case .year: 12
        }
    }

    /// The Chinese name, such as 季度.
    public var chinese: String {
        switch self {
        case .month: "月"
        case .quarter: "季度"
        case .half: "半年"
        case .year: "年度"
        }
    }
}
