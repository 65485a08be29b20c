/// The fields of a date.
enum DayField: String, InterfaceName {
    case year, month, day

    var type: String { "integer" }

    var text: String {
        switch self {
        case .year: "年"
        case .month: "月"
        case .day: "日"
        }
    }
}
