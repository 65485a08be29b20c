/// A statement of one period, with what it was computed from, to be held against another one.
public struct ComparedStatement: Sendable {
    /// The statement, with its explanation.
    public let statement: Statement
    /// What it was computed from.
    public let subject: Subject

    /// A statement with its subject.
    public init(_ statement: Statement, of subject: Subject) {
        self.statement = statement
        self.subject = subject
    }
}
