/// A section of a plan, under a heading such as 一、.
public struct PlanSection: Sendable, Hashable {
    /// Its number, from 1.
    public var ordinal: Int
    /// The heading without its number.
    public var title: String
    /// What stands below the heading before the first measure; empty for nothing.
    public var text: String
    /// The measures in their order.
    public var measures: [PlanMeasure]
    /// Readings of the heading and the text.
    public var readings: [PlanReading]
    /// The line where it begins in its file; `nil` for a section that was not read.
    public var line: Int?

    /// Makes a section.
    public init(
        ordinal: Int, title: String, text: String = "", measures: [PlanMeasure],
        readings: [PlanReading] = [], line: Int? = nil
    ) {
        self.ordinal = ordinal
        self.title = title
        self.text = text
        self.measures = measures
        self.readings = readings
        self.line = line
    }
}
