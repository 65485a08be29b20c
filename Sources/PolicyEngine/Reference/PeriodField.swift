/// What a formula reads of `s.period`.
enum PeriodField: String, InterfaceName {
    case year, month, quarter
    case firstDay = "first_day"
    case lastDay = "last_day"
    case days

    var type: String {
        switch self {
        case .year, .quarter, .days: "integer"
        case .month: "integer"
        case .firstDay, .lastDay: "township.date"
        }
    }

    var text: String {
        switch self {
        case .year: "年度"
        case .month: "月份；按月发的方案才有"
        case .quarter: "季度"
        case .firstDay: "第一天"
        case .lastDay: "最后一天"
        case .days: "天数"
        }
    }
}
