/// What somebody reported about a task on a day.
///
/// Entries are added, never changed: a correction points back.
public struct ProgressEntry: Sendable, Hashable {
    /// Its number in the list, from 1.
    public var number: Int
    /// The day that it is about.
    public var day: Day
    /// Which task.
    public var task: TaskNumber
    /// How much of the task is done, from 0 to 100; `nil` in a correction that withdraws an entry.
    public var percent: Int?
    /// Whether it says that the task is done.
    public var isDone: Bool
    /// The milestone that was reached; `nil` for none.
    public var milestone: String?
    /// What was done, in words.
    public var note: String
    /// Where it can be seen: files, documents, links.
    public var evidence: [String]
    /// The id of whoever reports it.
    public var reporter: String
    /// The number of the entry that this one takes the place of.
    public var corrects: Int?

    /// Makes an entry.
    public init(
        number: Int, day: Day, task: TaskNumber, percent: Int?, isDone: Bool = false,
        milestone: String? = nil, note: String = "", evidence: [String] = [], reporter: String,
        corrects: Int? = nil
    ) {
        self.number = number
        self.day = day
        self.task = task
        self.percent = percent
        self.isDone = isDone
        self.milestone = milestone
        self.note = note
        self.evidence = evidence
        self.reporter = reporter
        self.corrects = corrects
    }
}
