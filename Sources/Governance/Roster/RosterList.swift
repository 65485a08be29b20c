/// The lists that make up a roster; an error's context has the raw value as its `list`.
public enum RosterList: String, CaseIterable, Sendable {
    /// The organizations.
    case organizations
    /// The persons.
    case persons
    /// The appointments.
    case appointments

    /// The Chinese name.
    public var chinese: String {
        switch self {
        case .organizations: "机构名册"
        case .persons: "人员名册"
        case .appointments: "任职名册"
        }
    }
}
