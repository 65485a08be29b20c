public import Governance

/// One of the tables that an office keeps.
public enum OfficeTable: Sendable, Hashable {
    /// The organizations (单位表).
    case organizations
    /// The people (人员表).
    case people
    /// The appointments (任职表).
    case appointments
    /// What is supplied for a scheme and period (录入表).
    case inputs(scheme: String, period: Period)

    /// What people call it.
    public var title: String {
        switch self {
        case .organizations: "单位表"
        case .people: "人员表"
        case .appointments: "任职表"
        case .inputs: "录入表"
        }
    }
}
