/// A task that a measure is taken apart into: what one can finish, with dates and people.
public struct PlanTask: Sendable, Hashable {
    /// Its number, such as 3.2.
    public var number: TaskNumber
    /// What shall be done.
    public var text: String
    /// The units that answer for it, the first one leads; empty for those of the measure.
    public var units: [String]
    /// The leaders who answer for it (责任领导).
    public var leaders: [String]
    /// The people who do it (责任人).
    public var people: [String]
    /// The day on which it begins.
    public var start: Day?
    /// The day by which it has to be done (完成时限).
    public var due: Day?
    /// What is to be reached (目标/指标).
    public var goal: String
    /// What has to be reached on the way.
    public var milestones: [Milestone]
    /// Anything else (备注).
    public var remark: String
    /// The line where it begins in its file; `nil` for a task that was not read.
    public var line: Int?

    /// Makes a task.
    public init(
        number: TaskNumber, text: String, units: [String] = [], leaders: [String] = [],
        people: [String] = [], start: Day? = nil, due: Day? = nil, goal: String = "",
        milestones: [Milestone] = [], remark: String = "", line: Int? = nil
    ) {
        self.number = number
        self.text = text
        self.units = units
        self.leaders = leaders
        self.people = people
        self.start = start
        self.due = due
        self.goal = goal
        self.milestones = milestones
        self.remark = remark
        self.line = line
    }
}
