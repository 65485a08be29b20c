/// What a cause of a change is about.
public enum ChangeKind: String, CaseIterable, Sendable {
    /// An appointment began, ended, or is to another post.
    case appointment
    /// The appointment is in another organization.
    case organization
    /// A parameter has another value.
    case parameter
    /// Something else was supplied.
    case input
    /// Another item of the statement changed.
    case item
    /// The share of a pool changed.
    case pool
    /// What earlier periods of the year came to changed.
    case yearToDate = "year_to_date"
    /// An attribute of the person or the organization differs.
    case attribute
    /// The calendar differs: the days of the period, the number of the month.
    case calendar
    /// A function answered something else.
    case function
    /// A comparison came out otherwise.
    case decision
    /// One of the statements is not paid.
    case payment
    /// The person is on one of the lists only.
    case list
    /// The person is set aside in one of the periods.
    case setAside = "set_aside"
    /// The formula took another way, and none of the above says why.
    case formula
}

/// Why an amount differs between two periods, with the document and the places behind it.
public struct ChangeCause: Sendable, Hashable {
    /// What it is about.
    public let kind: ChangeKind
    /// What changed, such as `考核得分 95.5 → 78.5`.
    public let text: String
    /// The date and document it rests on; empty when there is none.
    public let basis: String
    /// Where to look.
    public let place: RecordPlace?
    /// Where the earlier figure stands.
    public let earlierPlace: RecordPlace?

    /// A cause with all its parts.
    public init(
        kind: ChangeKind, text: String, basis: String = "", place: RecordPlace? = nil,
        earlierPlace: RecordPlace? = nil
    ) {
        self.kind = kind
        self.text = text
        self.basis = basis
        self.place = place
        self.earlierPlace = earlierPlace
    }

    /// Several causes that cannot be told apart.
    static func joined(_ causes: [ChangeCause]) -> ChangeCause {
        guard let first = causes.first, causes.count > 1 else {
            return causes.first ?? ChangeCause(kind: .formula, text: "")
        }
        return ChangeCause(
            kind: first.kind, text: causes.map(\.text).joined(separator: "；"),
            basis: causes.map(\.basis).filter { !$0.isEmpty }.joined(separator: "；"),
            place: causes.lazy.compactMap(\.place).first,
            earlierPlace: causes.lazy.compactMap(\.earlierPlace).first)
    }
}
