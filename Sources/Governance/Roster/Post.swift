/// A post that people are appointed to, known by its title, such as 书记.
public struct Post: Sendable, Hashable, CustomStringConvertible {
    /// The title, without white space at its ends.
    public let title: String

    /// Makes a post.
    ///
    /// - Parameter title: The title; white space at its ends is left out.
    /// - Throws: `roster.post.empty` when nothing is left.
    public init(_ title: String) throws(GovernanceError) {
        self.title = RosterText.trimmed(title)
        guard !self.title.isEmpty else {
            throw GovernanceError(.postEmpty, "职务是空的，请填写职务名称，如“书记”。")
        }
    }

    /// The title.
    public var description: String { title }
}
