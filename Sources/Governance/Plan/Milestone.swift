/// Something that a task has to have reached by a day.
public struct Milestone: Sendable, Hashable {
    /// What has to be reached, in words by which entries name it.
    public var title: String
    /// The last day for it.
    public var due: Day
    /// The percentage at which it counts as reached, also when no entry names it; `nil` where only an entry can say so.
    public var percent: Int?
    /// The line where it stands in its file.
    public var line: Int?

    /// Makes a milestone.
    public init(title: String, due: Day, percent: Int? = nil, line: Int? = nil) {
        self.title = title
        self.due = due
        self.percent = percent
        self.line = line
    }
}
