/// What somebody reported of a task: entries are only ever added, and the last one holds.
public struct ProgressEntry: Sendable, Hashable {
    /// The id of the task.
    public let task: String
    /// The day to which the report refers.
    public let day: Day
    /// How far the task is, in percent; 100 is done.
    public let percent: Int
    /// What was done, in words.
    public let note: String
    /// What shows it: a document, a file (佐证).
    public let evidence: String
    /// Who reported it.
    public let officer: String

    /// An entry.
    public init(
        task: String, day: Day, percent: Int, note: String = "", evidence: String = "",
        officer: String
    ) {
        self.task = task
        self.day = day
        self.percent = percent
        self.note = note
        self.evidence = evidence
        self.officer = officer
    }
}
