/// What a formula reads of one of `s.person.appointments`.
enum AppointmentField: String, InterfaceName {
    case post, organization, start, finish

    var type: String {
        switch self {
        case .post: "string"
        case .organization: "string?"
        case .start: "township.date"
        case .finish: "township.date?"
        }
    }

    var text: String {
        switch self {
        case .post: "职务"
        case .organization: "单位的编号"
        case .start: "任职日期"
        case .finish: "任职的最后一天；还在任是 nil"
        }
    }
}
