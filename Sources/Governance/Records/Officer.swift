/// A person of the office who works with its records.
public struct Officer: Sendable, Hashable {
    /// The id by which commands and records name the person.
    public let id: String
    /// The name, as it stands on papers.
    public let name: String
    /// What the person may do.
    public let roles: Set<OfficeRole>
    /// The names of the units that the person belongs to: registers ask for them.
    public let units: [String]

    /// An officer.
    public init(id: String, name: String, roles: Set<OfficeRole>, units: [String] = []) {
        self.id = id
        self.name = name
        self.roles = roles
        self.units = units
    }
}
