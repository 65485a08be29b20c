public import Governance

extension Subject {
    /// A subject as a line of an evaluation, or a case of a plugin's tests, holds it.
    ///
    /// - Parameter data: An object with the fields `key`, `post`, `start`, `finish`, `person`, `organization`, `grant`,
    ///   `inputs`, `year_to_date`.
    /// - Throws: `SetAside` with `subject.field` or `subject.dates` for the first field that is not as it should be.
    public init(_ data: DataValue) throws(SetAside) {
        switch SubjectReader.entry(data) {
        case .subject(let record): self = record.subject
        case .setAside(let reason): throw reason
        }
    }
}
