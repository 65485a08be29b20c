public import ExactNumbers

/// Whom or what one statement is made for, with everything a formula may read about it.
public struct Subject: Sendable, Hashable {
    /// A name that the caller gives and gets back with the statement.
    public var key: String?
    /// The post, where the subject is an appointment.
    public var post: String?
    /// The first day of the appointment; `nil` means that it began long before.
    public var start: Day?
    /// The last day served; `nil` while open.
    public var finish: Day?
    /// Attributes of the person: `id name gender birth education party` and others as supplied.
    public var person: [String: FieldValue]
    /// The person's whole history of posts; `nil` when it was not supplied.
    public var appointments: [ServedPost]?
    /// Attributes of the organization: `id name kind population households` and others as supplied.
    public var organization: [String: FieldValue]
    /// Attributes of the grant, where the subject is one.
    public var grant: [String: FieldValue]
    /// What was supplied for the period, by the ids of the scheme's inputs.
    public var inputs: [String: FieldValue]
    /// What earlier periods of the calendar year came to.
    public var yearToDate: YearToDate
    /// Where facts were written down, by their names in a formula: `input.score`, `start`, `person.birth`.
    public var places: [String: RecordPlace]
    /// Documents behind facts, such as the appointment's under `start`.
    public var documents: [String: String]

    /// A subject; everything may be left out.
    public init(
        key: String? = nil, post: String? = nil, start: Day? = nil, finish: Day? = nil,
        person: [String: FieldValue] = [:], appointments: [ServedPost]? = nil,
        organization: [String: FieldValue] = [:], grant: [String: FieldValue] = [:],
        inputs: [String: FieldValue] = [:],
        yearToDate: YearToDate = YearToDate(), places: [String: RecordPlace] = [:],
        documents: [String: String] = [:]
    ) {
        self.key = key
        self.post = post
        self.start = start
        self.finish = finish
        self.person = person
        self.appointments = appointments
        self.organization = organization
        self.grant = grant
        self.inputs = inputs
        self.yearToDate = yearToDate
        self.places = places
        self.documents = documents
    }

    /// The person's id; statements with the same one are one person's posts.
    public var personID: String? {
        if case .text(let id)? = person["id"] { id } else { nil }
    }

    /// The organization's id.
    public var organizationID: String? {
        if case .text(let id)? = organization["id"] { id } else { nil }
    }
}

/// One post of a person's history.
public struct ServedPost: Sendable, Hashable {
    /// The post.
    public let post: String
    /// The id of the organization.
    public let organization: String?
    /// The first day.
    public let start: Day
    /// The last day served; `nil` while open.
    public let finish: Day?

    /// A post with its days.
    public init(post: String, organization: String? = nil, start: Day, finish: Day? = nil) {
        self.post = post
        self.organization = organization
        self.start = start
        self.finish = finish
    }
}

/// What earlier periods of a calendar year came to.
public struct YearToDate: Sendable, Hashable {
    /// The sum of the `pay` items, in 元.
    public var gross: Rational
    /// The sum of net amounts, in 元.
    public var net: Rational
    /// The sum of each item, of every kind.
    public var items: [String: Rational]

    /// Nothing yet, or what is given.
    public init(gross: Rational = .zero, net: Rational = .zero, items: [String: Rational] = [:]) {
        self.gross = gross
        self.net = net
        self.items = items
    }

    /// Adds the statement of one more period.
    ///
    /// - Parameter statement: A statement of an earlier period of the same year.
    /// - Throws: `NumberError` when a sum passes the limit of digits.
    public mutating func add(_ statement: Statement) throws(NumberError) {
        gross = try gross + statement.gross.yuan
        net = try net + statement.net.yuan
        for item in statement.items {
            items[item.id] = try items[item.id, default: .zero] + item.value
        }
    }
}
