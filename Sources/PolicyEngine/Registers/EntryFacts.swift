import Governance

/// What the functions of a register see of an entry.
struct EntryFacts {
    var number: Int?
    var state = ""
    var since: Day
    var day: Day
    var values: [String: FieldValue] = [:]
    var references: [String: EntryReference] = [:]
}
