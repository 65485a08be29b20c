import Governance

/// A subject that goes through the engine by reference: it has too many fields to be copied at each door.
final class SubjectRecord: Sendable {
    let subject: Subject

    init(_ subject: consuming Subject) { self.subject = subject }
}

/// A subject, or why there is none in its place.
enum SubjectEntry {
    case subject(SubjectRecord)
    indirect case setAside(SetAside)

    init(_ subject: consuming Subject) { self = .subject(SubjectRecord(subject)) }

    var subject: Subject? {
        if case .subject(let record) = self { record.subject } else { nil }
    }

    /// The person's id, without a copy of the subject, also where no more than that could be read.
    var personID: String? {
        switch self {
        case .subject(let record): record.subject.personID
        case .setAside(let reason): reason.personID
        }
    }

    /// The organization's id, in the same way.
    var organizationID: String? {
        switch self {
        case .subject(let record): record.subject.organizationID
        case .setAside(let reason): reason.organizationID
        }
    }
}
