/// The fields of an item.
enum ItemField: String, InterfaceName {
    case id, title, formula, kind, round, mode, when, basis, prorate

    var type: String {
        switch self {
        case .id, .title: "string"
        case .formula: "fun(s: township.subject): township.number"
        case .kind: "\"pay\"|\"deduction\"|\"employer\"|\"info\"|nil"
        case .round: "\"fen\"|\"jiao\"|\"yuan\"|\"none\"|township.number|nil"
        case .mode: "\"half-up\"|\"half-even\"|\"down\"|\"up\"|nil"
        case .when: "fun(s: township.subject): any"
        case .basis: "string?"
        case .prorate:
            "\"none\"|\"calendar-days\"|\"work-days-21.75\"|\"half-month\"|\"full-months\"|(fun(p: township.part): township.number)|nil"
        }
    }

    var text: String {
        switch self {
        case .id: "标识，在方案里唯一"
        case .title: "名称，表上的列名"
        case .formula: "公式，返回一个数"
        case .kind: "应发（默认）、扣款、单位另外承担、只列出不发"
        case .round: "取舍到分（默认）、角、元，或以元计的步长；none 只用于 info"
        case .mode: "四舍五入（默认）、四舍六入五成双、舍去、进位"
        case .when: "不成立时没有这一项，别的项目读它得 0；可以不写"
        case .basis: "依据"
        case .prorate: "按任职天数折算；默认不折算"
        }
    }
}
