/// A unit of the township for as long as it exists: the town, a village, an office, a branch.
///
/// A record as it was supplied; `Roster` checks it together with the others.
public struct Organization: Sendable, Hashable {
    /// The id on the roster.
    public var id: OrganizationID
    /// The name that it bears.
    public var name: String
    /// What it is.
    public var kind: OrganizationKind
    /// Other names under which documents speak of it.
    public var aliases: [String]
    /// The unit that it belongs to.
    public var parent: OrganizationID?
    /// The days on which it exists.
    public var valid: DayRange
    /// The unit that it was merged into after its last day.
    public var mergedInto: OrganizationID?
    /// The administrative division code.
    public var divisionCode: DivisionCode?
    /// The unified social credit code.
    public var creditCode: CreditCode?
    /// The number of people.
    public var population: Int?
    /// The number of households.
    public var households: Int?
    /// Further fields, as supplied.
    public var attributes: [String: String]

    /// Makes a record.
    public init(
        id: OrganizationID, name: String, kind: OrganizationKind, aliases: [String] = [],
        parent: OrganizationID? = nil, valid: DayRange, mergedInto: OrganizationID? = nil,
        divisionCode: DivisionCode? = nil, creditCode: CreditCode? = nil, population: Int? = nil,
        households: Int? = nil, attributes: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.aliases = aliases
        self.parent = parent
        self.valid = valid
        self.mergedInto = mergedInto
        self.divisionCode = divisionCode
        self.creditCode = creditCode
        self.population = population
        self.households = households
        self.attributes = attributes
    }
}
