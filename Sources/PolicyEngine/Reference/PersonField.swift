/// What a formula reads of `s.person`.
enum PersonField: String, InterfaceName {
    case id, name, gender, birth, education, party, appointments

    /// Those that a subject's line holds as they are.
    static let attributes = allCases.filter { $0 != .appointments }.map(\.rawValue)

    var type: String {
        switch self {
        case .birth: "township.date?"
        case .appointments: "township.appointment[]?"
        case .id, .name, .gender, .education, .party: "string?"
        }
    }

    var text: String {
        switch self {
        case .id: "编号"
        case .name: "姓名"
        case .gender: "性别"
        case .birth: "出生日期"
        case .education: "学历"
        case .party: "政治面貌"
        case .appointments: "全部任职经历；没有提供是 nil"
        }
    }
}
