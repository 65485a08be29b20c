/// A section of a work plan, such as 强化党建引领基层治理.
public struct PlanSection: Sendable, Hashable {
    /// The title, without its number.
    public let title: String
    /// The measures, in order.
    public let measures: [PlanMeasure]

    /// A section.
    public init(title: String, measures: [PlanMeasure]) {
        self.title = title
        self.measures = measures
    }
}
