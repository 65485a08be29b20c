/// Somebody's time in a post of an organization.
///
/// A record as it was supplied; `Roster` checks it together with the others.
public struct Appointment: Sendable, Hashable {
    /// Who is appointed.
    public var person: PersonID
    /// Where.
    public var organization: OrganizationID
    /// To which post.
    public var post: Post
    /// The first day served.
    public var start: Day
    /// The last day served; nil while the appointment goes on.
    public var finish: Day?
    /// The number of the document (文号) that appoints.
    public var document: String?
    /// The number of the document (文号) that ends the appointment.
    public var endDocument: String?

    /// Makes a record.
    public init(
        person: PersonID, organization: OrganizationID, post: Post, start: Day,
        finish: Day? = nil, document: String? = nil, endDocument: String? = nil
    ) {
        self.person = person
        self.organization = organization
        self.post = post
        self.start = start
        self.finish = finish
        self.document = document
        self.endDocument = endDocument
    }

    /// The days served, or nil when the record finishes before it starts.
    public var range: DayRange? {
        if let finish, finish < start { return nil }
        return DayRange(ordered: start, finish)
    }
}
