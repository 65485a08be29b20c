/// Somebody or something that a field of an entry refers to.
public struct EntryReference: Sendable, Hashable {
    /// The id or number, as it is kept.
    public let text: String
    /// What rules may read of it, by name.
    public let facts: [String: FieldValue]
    /// All names that may be asked for, those without a fact among them.
    public let names: [String]

    /// A reference.
    public init(_ text: String, facts: [String: FieldValue], names: [String]) {
        self.text = text
        self.facts = facts
        self.names = names
    }
}
