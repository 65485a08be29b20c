/// What functions of indicators see as `q`.
enum QueryField: String, InterfaceName {
    case day, count, sum, organizations, people, tasks

    var type: String {
        switch self {
        case .day: "township.date"
        case .count: "fun(entries: township.entries): township.exact"
        case .sum: "fun(entries: township.entries, field: string): township.exact"
        case .organizations: "fun(kind: string?): township.exact"
        case .people: "fun(posts: string|string[]|nil): township.exact"
        case .tasks: "fun(states: string|string[], measure: integer?): township.exact"
        }
    }

    var text: String {
        switch self {
        case .day: "截至哪天"
        case .count: "台账里合条件的条数"
        case .sum: "台账里合条件的各条某一栏的和"
        case .organizations: "那天存在的单位数，可以写类别；要有 roster 权限"
        case .people: "那天在任的人数，可以写职务；要有 roster 权限"
        case .tasks: "工作要点里那些状态的任务数，可以写第几条；要有 plan 权限"
        }
    }
}
