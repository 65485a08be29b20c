/// The fields of what `township.indicator` is given.
enum IndicatorField: String, InterfaceName {
    case id, title, unit, target, direction, basis, value

    var type: String {
        switch self {
        case .id, .title: "string"
        case .unit, .basis: "string?"
        case .target: "township.number?"
        case .direction: "\"up\"|\"down\"|nil"
        case .value: "fun(q: township.query): township.number?"
        }
    }

    var text: String {
        switch self {
        case .id: "标识，在一个工作区里唯一"
        case .title: "名称"
        case .unit: "单位，如“%”“件”"
        case .target: "目标"
        case .direction: "往哪边好：up 越大越好（默认），目标是最少；down 越小越好，目标是最多"
        case .basis: "依据"
        case .value: "怎么算；没有可算的返回 nil"
        }
    }
}
