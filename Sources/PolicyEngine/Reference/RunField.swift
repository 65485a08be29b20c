/// What the `total` of a pool reads of `r`.
enum RunField: String, InterfaceName {
    case param, period, count, sum, organization

    var type: String {
        switch self {
        case .param: "table<string, any>"
        case .period: "township.period"
        case .count: "integer"
        case .sum: "fun(weight: fun(s: township.subject): township.number): township.exact"
        case .organization: "township.organization"
        }
    }

    var text: String {
        switch self {
        case .param: "这一期的标准"
        case .period: "本期"
        case .count: "几个人分"
        case .sum: "对分享的每一个算一遍，加起来：r.sum(function(s) … end)"
        case .organization: "单位；只有 by = \"organization\" 的池有"
        }
    }
}
