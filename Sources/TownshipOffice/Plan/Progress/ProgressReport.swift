public import Governance

/// What somebody wants to report about a task.
public struct ProgressReport: Sendable, Hashable {
    /// Which task.
    public var task: TaskNumber
    /// The day that it is about.
    public var day: Day
    /// How much is done, from 0 to 100; `nil` with `isDone`, and in a correction that withdraws an entry.
    public var percent: Int?
    /// Whether the task is done.
    public var isDone: Bool
    /// The milestone that was reached.
    public var milestone: String?
    /// What was done.
    public var note: String
    /// Where it can be seen.
    public var evidence: [String]
    /// Who reports: the id of a person of the directory or of an officer.
    public var reporter: String
    /// The number of the entry that this one takes the place of.
    public var corrects: Int?

    /// A report.
    public init(
        task: TaskNumber, day: Day, percent: Int? = nil, isDone: Bool = false,
        milestone: String? = nil, note: String = "", evidence: [String] = [], reporter: String,
        corrects: Int? = nil
    ) {
        self.task = task
        self.day = day
        self.percent = percent
        self.isDone = isDone
        self.milestone = milestone
        self.note = note
        self.evidence = evidence
        self.reporter = reporter
        self.corrects = corrects
    }

    /// The entry that comes of it.
    func entry(_ number: Int) -> ProgressEntry {
        ProgressEntry(
            number: number, day: day, task: task, percent: percent ?? (isDone ? 100 : nil),
            isDone: isDone, milestone: milestone, note: note, evidence: evidence,
            reporter: reporter, corrects: corrects)
    }
}
