/// What functions of a register see of an entry beside its own fields.
enum EntryField: String, InterfaceName {
    case number, state, since, day

    var type: String {
        switch self {
        case .number: "integer?"
        case .state: "string?"
        case .since, .day: "township.date"
        }
    }

    var text: String {
        switch self {
        case .number: "编号；还没有登记的是 nil"
        case .state: "走这一步以前的状态（id）；没有流程的是 nil"
        case .since: "哪天到这个状态的"
        case .day: "这一步是哪天办的"
        }
    }
}
