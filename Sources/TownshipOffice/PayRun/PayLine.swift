public import Governance

/// One line of a pay run: who, where, in which post, and what came of it.
public struct PayLine: Sendable, Hashable {
    /// The person, where the subject has one.
    public let person: Person?
    /// The organization, where the subject has one.
    public let organization: Organization?
    /// The appointment, where the subject is one.
    public let appointment: Appointment?
    /// The organization that the sheet lists the line under: the one of the subject, or the last that the person served.
    public let home: Organization?
    /// Who is meant, as the row of inputs says it, where there is no such person or organization.
    public let written: String?
    /// The row of inputs behind the line.
    public let row: RecordPlace?
    /// What the formulas were given; `nil` when the line was set aside before.
    public let subject: Subject?
    /// What came of it.
    public let outcome: Outcome

    /// The same line of which something else came.
    func with(_ outcome: Outcome) -> PayLine {
        PayLine(
            person: person, organization: organization, appointment: appointment, home: home,
            written: written, row: row, subject: subject, outcome: outcome)
    }

    /// The post as text; empty when there is none.
    public var post: String { appointment?.post.title ?? "" }

    /// Who is meant: the name of the person, or else of the organization, or else what the row says.
    public var name: String { person?.name ?? organization?.name ?? written ?? "" }
}
