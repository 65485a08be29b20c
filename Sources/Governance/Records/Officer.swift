/// A person of the office who works with its records.
public struct Officer: Sendable, Hashable {
    /// The id by which commands and records name the person.
    public let id: String
    /// The name, as it stands on papers.
    public let name: String
    /// What the person may do.
    public let roles: Set<OfficeRole>

    /// An officer.
    public init(id: String, name: String, roles: Set<OfficeRole>) {
        self.id = id
        self.name = name
        self.roles = roles
    }
}
