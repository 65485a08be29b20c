/// The fields of a pool.
enum PoolField: String, InterfaceName {
    case title, by, total, weight, basis

    var type: String {
        switch self {
        case .title, .basis: "string?"
        case .by: "\"run\"|\"organization\"|nil"
        case .total: "fun(r: township.run): township.number"
        case .weight: "fun(s: township.subject): township.number"
        }
    }

    var text: String {
        switch self {
        case .title: "名称；不写就用名字"
        case .by: "分给本次全部对象（默认），或各单位分各单位的"
        case .total: "总额，要是整分"
        case .weight: "每一个的权重，不能是负数"
        case .basis: "依据"
        }
    }
}
