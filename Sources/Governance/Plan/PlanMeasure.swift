/// A measure of a plan: what shall be done in words, and the units that answer for it.
public struct PlanMeasure: Sendable, Hashable {
    /// Its number; measures are counted through the whole plan.
    public var number: Int
    /// The heading without its number.
    public var title: String
    /// What stands behind the heading.
    public var text: String
    /// The responsible units (责任单位); the first one leads (牵头单位).
    public var units: [String]
    /// The tasks that it is taken apart into.
    public var tasks: [PlanTask]
    /// Readings of heading, text and units.
    public var readings: [PlanReading]
    /// The line where it begins in its file; `nil` for a measure that was not read.
    public var line: Int?

    /// Makes a measure.
    public init(
        number: Int, title: String, text: String, units: [String], tasks: [PlanTask] = [],
        readings: [PlanReading] = [], line: Int? = nil
    ) {
        self.number = number
        self.title = title
        self.text = text
        self.units = units
        self.tasks = tasks
        self.readings = readings
        self.line = line
    }

    /// The leading unit; empty when nobody answers for the measure.
    public var lead: String { units.first ?? "" }

    /// The units that work with the leading one, in order.
    public var cooperating: [String] { Array(units.dropFirst()) }

    /// The units that answer for a task of this measure: its own, else those of the measure.
    public func units(of task: PlanTask) -> [String] { task.units.isEmpty ? units : task.units }
}
