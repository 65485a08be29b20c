/// The id under which a roster keeps an organization; it stays the same when names and codes change.
public struct OrganizationID: Sendable, Hashable, CustomStringConvertible {
    /// The id, without white space at its ends.
    public let text: String

    /// Makes an id.
    ///
    /// - Parameter text: Any text on one line; white space at its ends is left out.
    /// - Throws: `roster.id.empty` or `roster.id.control`.
    public init(_ text: String) throws(GovernanceError) {
        self.text = try RosterText.id(text, of: "机构")
    }

    /// The id.
    public var description: String { text }
}
