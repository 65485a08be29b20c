/// What can be wrong with entries of registers and what is done with them.
public enum RegisterErrorCode: String, CaseIterable, Sendable {
    /// No plugin declares the register.
    case unknown = "register.unknown"
    /// The register has no entry of that number.
    case entryUnknown = "register.entry.unknown"
    /// The register has no such field.
    case fieldUnknown = "register.field.unknown"
    /// A field that has to be filled in is empty.
    case fieldMissing = "register.field.missing"
    /// A text is no value of its field.
    case fieldValue = "register.field.value"
    /// A field is computed, and cannot be entered.
    case fieldComputed = "register.field.computed"
    /// A field refers to somebody or something that is not there.
    case referenceUnknown = "register.reference.unknown"
    /// Another entry says the same where no two may.
    case duplicate = "register.duplicate"
    /// The procedure has no such move, or it does not lead out of the state of the entry.
    case move = "register.move"
    /// The rules of the register say no.
    case refused = "register.refused"
    /// A function of the register did not come to its end.
    case failed = "register.failed"
    /// The officer's unit may not do that.
    case unit = "register.unit"
    /// A reason has to be given.
    case reason = "register.reason"
    /// The day lies before the entry's last event, or in the future.
    case day = "register.day"
    /// What is asked for cannot be asked for.
    case query = "register.query"
}
