/// The fields of a state.
enum StateField: String, InterfaceName {
    case id, title, final, days, remind, escalate

    var type: String {
        switch self {
        case .id, .title: "string"
        case .final: "boolean?"
        case .days, .remind: "integer?"
        case .escalate: "string?"
        }
    }

    var text: String {
        switch self {
        case .id: "标识"
        case .title: "名称"
        case .final: "到这里就办完了"
        case .days: "几个工作日内要办，从第二天数起"
        case .remind: "提前几个工作日提醒；不写是到期那天"
        case .escalate: "超期后该走的一步（moves 里的 id），如上报"
        }
    }
}
