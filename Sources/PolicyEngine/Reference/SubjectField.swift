/// What a formula reads of `s`.
enum SubjectField: String, InterfaceName {
    case post, start, finish, person, organization, input, param, item, gross, pool
    case yearToDate = "year_to_date"
    case period, grant

    /// Whether only a scheme whose subject is an appointment has it.
    var isOfAppointment: Bool { [.post, .start, .finish].contains(self) }

    var type: String {
        switch self {
        case .post: "string?"
        case .start, .finish: "township.date?"
        case .person: "township.person"
        case .organization: "township.organization"
        case .input, .param: "table<string, any>"
        case .item, .pool: "table<string, township.exact>"
        case .gross: "township.exact"
        case .yearToDate: "township.year_to_date"
        case .period: "township.period"
        case .grant: "township.grant"
        }
    }

    var text: String {
        switch self {
        case .post: "职务；没有是 nil。只有 subject = \"appointment\" 的方案有"
        case .start: "任职日期；没有是 nil。只有 subject = \"appointment\" 的方案有"
        case .finish: "任职的最后一天；还在任是 nil。只有 subject = \"appointment\" 的方案有"
        case .person: "人"
        case .organization: "单位"
        case .input: "录入项，按声明的名字读，已经是声明的类型"
        case .param: "这一期（这一段）的标准，按名字读；表用 [键] 取"
        case .item: "本人的另一个项目，已经取舍；when 不成立的是 0"
        case .gross: "应发合计，算税费用"
        case .pool: "从池里分到的一份"
        case .yearToDate: "本公历年以前各期的合计"
        case .period: "本期"
        case .grant: "项目；只有 subject = \"grant\" 的方案有"
        }
    }
}
