/// A task of a measure, with what a township adds to the plan: dates, people, milestones.
public struct PlanTask: Sendable, Hashable {
    /// The id: `3.1` is the first task of measure 3.
    public let id: String
    /// What is to be done.
    public let text: String
    /// The unit that leads; `nil` for the measure's.
    public let lead: String?
    /// The person who leads it (责任领导).
    public let leader: String?
    /// The person who does it (责任人).
    public let person: String?
    /// The first day.
    public let start: Day?
    /// The last day (完成时限).
    public let due: Day?
    /// What is aimed at, in words.
    public let target: String?
    /// What has to be reached by when.
    public let milestones: [PlanMilestone]

    /// A task.
    public init(
        id: String, text: String, lead: String? = nil, leader: String? = nil,
        person: String? = nil, start: Day? = nil, due: Day? = nil, target: String? = nil,
        milestones: [PlanMilestone] = []
    ) {
        self.id = id
        self.text = text
        self.lead = lead
        self.leader = leader
        self.person = person
        self.start = start
        self.due = due
        self.target = target
        self.milestones = milestones
    }
}
