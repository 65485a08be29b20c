/// Many pieces of the same kind, such as the explanations of all lines of a pay run.
public struct DocumentEntries: Sendable, Hashable {
    /// What the entries are, such as `人员`, above the list by which they are looked up.
    public let title: String
    /// What a reader may look an entry up by, such as `姓名或村名`.
    public let searchHint: String
    /// The entries from top to bottom.
    public let entries: [DocumentEntry]

    /// Makes a list of entries.
    public init(title: String, searchHint: String, entries: [DocumentEntry]) {
        self.title = title
        self.searchHint = searchHint
        self.entries = entries
    }
}
