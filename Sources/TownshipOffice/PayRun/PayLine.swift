public import Governance

/// One line of a pay run: who, where, in which post, and what came of it.
public struct PayLine: Sendable, Hashable {
    /// The person, where the subject has one.
    public let person: Person?
    /// The organization, where the subject has one.
    public let organization: Organization?
    /// The appointment, where the subject is one.
    public let appointment: Appointment?
    /// What came of it.
    public let outcome: Outcome

    /// The post as text; empty when there is none.
    public var post: String { appointment?.post.title ?? "" }
}
