/// What a formula reads of `s.grant`.
enum GrantField: String, InterfaceName {
    case id, name

    var type: String { "string?" }

    var text: String {
        switch self {
        case .id: "编号"
        case .name: "名称"
        }
    }
}
