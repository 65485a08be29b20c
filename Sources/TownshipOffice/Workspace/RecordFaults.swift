import Governance

/// What is wrong with single records of the directory, by those whom it concerns.
///
/// The others are computed as if nothing had happened.
struct RecordFaults {
    private(set) var persons: [PersonID: [WorkspaceFinding]] = [:]
    private(set) var organizations: [OrganizationID: [WorkspaceFinding]] = [:]
    /// Faults of records that nobody else refers to, as far as one can tell.
    private(set) var others: [WorkspaceFinding] = []

    mutating func add(_ findings: [WorkspaceFinding], of person: PersonID) {
        for finding in findings where persons[person]?.contains(finding) != true {
            persons[person, default: []].append(finding)
        }
    }

    mutating func add(_ findings: [WorkspaceFinding], of organization: OrganizationID) {
        for finding in findings where organizations[organization]?.contains(finding) != true {
            organizations[organization, default: []].append(finding)
        }
    }

    mutating func add(_ findings: [WorkspaceFinding]) { others += findings }

    /// All of them, each once, by file and row.
    var all: [WorkspaceFinding] {
        WorkspaceFinding.ordered(
            persons.values.flatMap(\.self) + organizations.values.flatMap(\.self) + others)
    }
}
