/// A measure of a work plan: what is to be done, and by whom.
public struct PlanMeasure: Sendable, Hashable {
    /// The number, counted through all sections.
    public let number: Int
    /// The title.
    public let title: String
    /// The unit that leads (牵头单位): the first that the plan names.
    public let lead: String
    /// The units that cooperate, in the order of the plan.
    public let units: [String]
    /// What is to be done, piece by piece.
    public let tasks: [PlanTask]

    /// A measure.
    public init(number: Int, title: String, lead: String, units: [String], tasks: [PlanTask]) {
        self.number = number
        self.title = title
        self.lead = lead
        self.units = units
        self.tasks = tasks
    }
}
