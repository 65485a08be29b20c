/// Somebody on the roster.
///
/// A record as it was supplied; `Roster` checks it together with the others.
public struct Person: Sendable, Hashable {
    /// The id on the roster.
    public var id: PersonID
    /// The name.
    public var name: String
    /// The gender, where it was supplied.
    public var gender: Gender?
    /// The birth date, where it was supplied.
    public var birth: Day?
    /// The schooling (学历), such as 大专.
    public var education: String?
    /// The political status (政治面貌), such as 中共党员.
    public var party: String?
    /// The resident identity number.
    public var residentID: ResidentID?
    /// The account that is paid to.
    public var bankCard: BankCard?
    /// The telephone number.
    public var phone: PhoneNumber?
    /// Further fields, as supplied.
    public var attributes: [String: String]

    /// Makes a record.
    public init(
        id: PersonID, name: String, gender: Gender? = nil, birth: Day? = nil,
        education: String? = nil, party: String? = nil, residentID: ResidentID? = nil,
        bankCard: BankCard? = nil, phone: PhoneNumber? = nil, attributes: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.gender = gender
        self.birth = birth
        self.education = education
        self.party = party
        self.residentID = residentID
        self.bankCard = bankCard
        self.phone = phone
        self.attributes = attributes
    }

    /// The gender that was supplied, otherwise the one in the identity number.
    public var knownGender: Gender? { gender ?? residentID?.gender }

    /// The birth date that was supplied, otherwise the one in the identity number.
    public var knownBirth: Day? { birth ?? residentID?.birth }
}
