/// A move of an entry from one state to another.
public struct ProcedureMove: Sendable, Hashable {
    /// The move's id.
    public let id: String
    /// The name that people see: 交办, 办结.
    public let title: String
    /// The ids of the states from which it leads.
    public let from: [String]
    /// The id of the state to which it leads.
    public let to: String
    /// The units whose officers may make it; `nil` for every officer.
    public let by: [String]?
    /// The fields that have to be filled in before it, or with it.
    public let needs: [String]
    /// Whether a reason has to be given.
    public let needsReason: Bool

    /// A move with all its parts.
    public init(
        id: String, title: String, from: [String], to: String, by: [String]? = nil,
        needs: [String] = [], needsReason: Bool = false
    ) {
        self.id = id
        self.title = title
        self.from = from
        self.to = to
        self.by = by
        self.needs = needs
        self.needsReason = needsReason
    }
}
