/// A register (台账) that a plugin declares: what each entry says, and the procedure that entries go through.
public struct RegisterDefinition: Sendable, Hashable {
    /// The register's id, unique in a workspace.
    public let id: String
    /// The name that people see.
    public let title: String
    /// The document and clause that it carries out, where the plugin says so.
    public let basis: String?
    /// The fields of an entry, in the order of the columns.
    public let fields: [RegisterField]
    /// Fields that together tell entries apart, such as a village and a date; each a list of ids.
    public let unique: [[String]]
    /// The units whose officers may read entries; `nil` for every officer.
    public let readers: [String]?
    /// The units whose officers may add and correct entries; `nil` for every officer.
    public let writers: [String]?
    /// What entries go through; `nil` when they only stand there.
    public let procedure: ProcedureDefinition?

    /// A definition with all its parts.
    public init(
        id: String, title: String, basis: String? = nil, fields: [RegisterField],
        unique: [[String]] = [], readers: [String]? = nil, writers: [String]? = nil,
        procedure: ProcedureDefinition? = nil
    ) {
        self.id = id
        self.title = title
        self.basis = basis
        self.fields = fields
        self.unique = unique
        self.readers = readers
        self.writers = writers
        self.procedure = procedure
    }

    /// The field of an id.
    public func field(_ id: String) -> RegisterField? { fields.first { $0.id == id } }

    /// The field of an id or of a title, as people write either.
    public func field(named name: String) -> RegisterField? {
        field(name) ?? fields.first { $0.title == name }
    }
}
