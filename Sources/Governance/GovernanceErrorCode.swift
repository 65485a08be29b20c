/// The stable codes of everything that `Governance` refuses, to match in programs and look up in guides.
public enum GovernanceErrorCode: String, CaseIterable, Sendable {
    // MARK: Calendar

    /// A text is not of the form `2020-03-01`.
    case dayText = "calendar.day.text"
    /// A date of the right form does not exist, such as `2020-02-30`.
    case dayNonexistent = "calendar.day.nonexistent"
    /// The last day of a range is before its first.
    case rangeReversed = "calendar.range.reversed"
    /// A text is none of `2020-03`, `2020-Q1`, `2020-H1`, `2020`.
    case periodText = "calendar.period.text"
    /// A period of the right form does not exist, such as `2020-13`.
    case periodNonexistent = "calendar.period.nonexistent"
    /// An entry of a timeline begins before the entry that precedes it.
    case timelineOrder = "calendar.timeline.order"
    /// Two entries of a timeline begin on one day.
    case timelineDuplicate = "calendar.timeline.duplicate"
    /// A way of proration that is for months only meets a longer period.
    case prorationPeriod = "calendar.proration.period"

    // MARK: Identity

    /// A resident identity number does not have 18 places.
    case residentIDLength = "identity.resident_id.length"
    /// A resident identity number has something other than digits before its check place.
    case residentIDDigits = "identity.resident_id.digits"
    /// A resident identity number ends in a lower-case x.
    case residentIDLowercase = "identity.resident_id.lowercase"
    /// The birth date inside a resident identity number does not exist.
    case residentIDBirth = "identity.resident_id.birth"
    /// The check place of a resident identity number does not fit the rest.
    case residentIDCheck = "identity.resident_id.check"
    /// A unified social credit code does not have 18 places.
    case creditCodeLength = "identity.credit_code.length"
    /// A unified social credit code has a character that the standard does not use.
    case creditCodeCharacters = "identity.credit_code.characters"
    /// A unified social credit code has lower-case letters.
    case creditCodeLowercase = "identity.credit_code.lowercase"
    /// Places 3 to 8 of a unified social credit code are not digits.
    case creditCodeDivision = "identity.credit_code.division"
    /// The organization code inside a unified social credit code fails its own check.
    case creditCodeOrganization = "identity.credit_code.organization"
    /// The check place of a unified social credit code does not fit the rest.
    case creditCodeCheck = "identity.credit_code.check"
    /// A division code has neither 6 nor 9 nor 12 places.
    case divisionCodeLength = "identity.division_code.length"
    /// A division code has something other than digits.
    case divisionCodeDigits = "identity.division_code.digits"
    /// A division code leaves out a level above one that it names.
    case divisionCodeStructure = "identity.division_code.structure"
    /// A bank account number is too short or too long.
    case bankCardLength = "identity.bank_card.length"
    /// A bank account number has something other than digits and spaces.
    case bankCardDigits = "identity.bank_card.digits"
    /// A telephone number has something other than digits, spaces and hyphens.
    case phoneDigits = "identity.phone.digits"
    /// A telephone number is neither a mobile number nor a fixed line with its area code.
    case phoneForm = "identity.phone.form"
    /// A text names neither of the two genders that identity numbers know.
    case genderUnknown = "identity.gender.unknown"

    // MARK: Roster

    /// An id has no visible character.
    case rosterIDEmpty = "roster.id.empty"
    /// An id has line breaks or other control characters.
    case rosterIDControl = "roster.id.control"
    /// A post has no title.
    case postEmpty = "roster.post.empty"
    /// A text names no kind of organization.
    case organizationKindUnknown = "roster.organization.kind.unknown"
    /// Two organizations have one id.
    case organizationDuplicate = "roster.organization.duplicate"
    /// An organization has no name.
    case organizationNameEmpty = "roster.organization.name.empty"
    /// Two organizations under one parent have one name at the same time.
    case organizationNameDuplicate = "roster.organization.name.duplicate"
    /// An alias of an organization is empty.
    case organizationAliasEmpty = "roster.organization.alias.empty"
    /// An alias of an organization is the name that another one bears at the same time.
    case organizationAliasClash = "roster.organization.alias.clash"
    /// The parent of an organization is not on the roster.
    case organizationParentUnknown = "roster.organization.parent.unknown"
    /// An organization is above itself.
    case organizationParentCycle = "roster.organization.parent.cycle"
    /// The organization that another was merged into is not on the roster.
    case organizationSuccessorUnknown = "roster.organization.successor.unknown"
    /// An organization was, over some steps, merged into itself.
    case organizationSuccessorCycle = "roster.organization.successor.cycle"
    /// An organization was merged into another but has no last day.
    case organizationSuccessorOpen = "roster.organization.successor.open"
    /// A number of people or households is negative.
    case organizationCountNegative = "roster.organization.count.negative"
    /// No organization bears a name on a day.
    case organizationNameUnknown = "roster.organization.name.unknown"
    /// Several organizations bear a name on a day.
    case organizationNameAmbiguous = "roster.organization.name.ambiguous"
    /// Two persons have one id.
    case personDuplicate = "roster.person.duplicate"
    /// A person has no name.
    case personNameEmpty = "roster.person.name.empty"
    /// Two persons have one resident identity number.
    case personResidentIDDuplicate = "roster.person.resident_id.duplicate"
    /// A birth date differs from that in the resident identity number (a warning).
    case personBirthMismatch = "roster.person.birth.mismatch"
    /// A gender differs from that in the resident identity number (a warning).
    case personGenderMismatch = "roster.person.gender.mismatch"
    /// Two persons share one bank account (a warning).
    case personBankCardShared = "roster.person.bank_card.shared"
    /// The person of an appointment is not on the roster.
    case appointmentPersonUnknown = "roster.appointment.person.unknown"
    /// The organization of an appointment is not on the roster.
    case appointmentOrganizationUnknown = "roster.appointment.organization.unknown"
    /// An appointment finishes before it starts.
    case appointmentReversed = "roster.appointment.reversed"
    /// An appointment reaches beyond the life of its organization.
    case appointmentOutside = "roster.appointment.outside"
    /// A person holds one post in one organization twice at the same time.
    case appointmentOverlap = "roster.appointment.overlap"
    /// An appointment names no document (a warning).
    case appointmentDocumentMissing = "roster.appointment.document.missing"
}
