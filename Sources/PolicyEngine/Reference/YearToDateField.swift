/// What a formula reads of `s.year_to_date`.
enum YearToDateField: String, InterfaceName {
    case item, gross, net

    var type: String { self == .item ? "table<string, township.exact>" : "township.exact" }

    var text: String {
        switch self {
        case .item: "各项目，按名字读；没有是 0"
        case .gross: "应发合计"
        case .net: "实发"
        }
    }
}
