/// What a formula reads of `s.organization`.
enum OrganizationField: String, InterfaceName {
    case id, name, kind, population, households

    var type: String {
        switch self {
        case .id, .name, .kind: "string?"
        case .population, .households: "township.exact?"
        }
    }

    var text: String {
        switch self {
        case .id: "编号"
        case .name: "名称"
        case .kind: "类别，如“村”“社区”"
        case .population: "人口"
        case .households: "户数"
        }
    }
}
