/// What a function given as `prorate` reads of its part.
enum PartField: String, InterfaceName {
    case firstDay = "first_day"
    case lastDay = "last_day"
    case days

    var type: String { self == .days ? "integer" : "township.date" }

    var text: String {
        switch self {
        case .firstDay: "这一段的第一天"
        case .lastDay: "这一段的最后一天"
        case .days: "这一段的天数"
        }
    }
}
