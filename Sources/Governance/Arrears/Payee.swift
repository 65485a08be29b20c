/// Who is paid, and in which post: what arrears are reckoned by.
public struct Payee: Sendable, Hashable {
    /// The id of the person, or of the organization where organizations are paid.
    public let id: String
    /// The post; empty where there is none.
    public let post: String
    /// The name, as it is shown; it tells no payees apart.
    public let name: String
    /// The name of the organization, as it is shown.
    public let organization: String

    /// A payee.
    public init(id: String, post: String, name: String, organization: String) {
        self.id = id
        self.post = post
        self.name = name
        self.organization = organization
    }

    /// Payees are one by id and post, whatever they are called meanwhile.
    public static func == (left: Payee, right: Payee) -> Bool {
        left.id == right.id && left.post == right.post
    }

    /// Of id and post.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(post)
    }
}
