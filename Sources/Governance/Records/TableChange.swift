/// A new version of a table that is about to be kept.
public struct TableChange: Sendable, Hashable {
    /// Where the table stands in a workspace.
    public var path: String
    /// Its whole content.
    public var bytes: [UInt8]
    /// What was changed and from which file, in words.
    public var note: String

    /// A change.
    public init(path: String, bytes: [UInt8], note: String) {
        self.path = path
        self.bytes = bytes
        self.note = note
    }
}
