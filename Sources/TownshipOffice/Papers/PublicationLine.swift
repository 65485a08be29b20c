public import ExactNumbers

/// One line of a publication sheet.
///
/// There is no field for an identity, account or telephone number, and its texts cannot hold one.
public struct PublicationLine: Sendable, Hashable {
    /// The village or other organization.
    public let organization: PublicText
    /// The name of the person; empty where an organization is paid.
    public let name: PublicText
    /// The post.
    public let post: PublicText
    /// The amounts, in the order of the sheet's columns.
    public let amounts: [Money]
    /// A remark, such as `16日起任职`.
    public let note: PublicText

    /// Makes a line.
    public init(
        organization: PublicText, name: PublicText, post: PublicText, amounts: [Money],
        note: PublicText
    ) {
        self.organization = organization
        self.name = name
        self.post = post
        self.amounts = amounts
        self.note = note
    }
}
