/// How far a task has to be by a day.
public struct PlanMilestone: Sendable, Hashable {
    /// The last day.
    public let day: Day
    /// How far, in percent, 1 to 100.
    public let percent: Int
    /// What that means, in words.
    public let title: String

    /// A milestone.
    public init(day: Day, percent: Int, title: String) {
        self.day = day
        self.percent = percent
        self.title = title
    }
}
