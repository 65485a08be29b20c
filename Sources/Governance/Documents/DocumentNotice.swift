/// A list that asks for attention: a line that says what it is about, and entries whose parts align.
public struct DocumentNotice: Sendable, Hashable {
    /// What the entries have in common, and what is to be done about them.
    public let title: String
    /// The entries, each a few short texts: who, where, why, in which file and row.
    public let entries: [[String]]

    /// Makes a notice.
    public init(title: String, entries: [[String]]) {
        self.title = title
        self.entries = entries
    }
}
