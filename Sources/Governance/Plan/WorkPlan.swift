/// A township's work plan of a year: sections, measures with the units that answer for them, and tasks.
///
/// The texts are those of the paper. Scanning errors in it have proposed readings; those that a person confirmed stand on top
/// of the text, in ``WorkPlan/confirmed()``, and nothing is ever changed below them.
public struct WorkPlan: Sendable, Hashable {
    /// The year that the plan is for.
    public var year: Int
    /// What the plan is called.
    public var title: String
    /// The file that it was imported from; empty when it was written by hand.
    public var source: String
    /// How many percentage points a task may be behind the share of time that has passed before it counts as behind.
    public var tolerance: Int
    /// What stands before the first section, a text each paragraph.
    public var preamble: [String]
    /// The sections in their order.
    public var sections: [PlanSection]
    /// Readings of the title, of the preamble, and of what runs through the whole text.
    public var readings: [PlanReading]

    /// Makes a plan.
    public init(
        year: Int, title: String, source: String = "", tolerance: Int = 0, preamble: [String] = [],
        sections: [PlanSection], readings: [PlanReading] = []
    ) {
        self.year = year
        self.title = title
        self.source = source
        self.tolerance = tolerance
        self.preamble = preamble
        self.sections = sections
        self.readings = readings
    }

    /// The measures of all sections, in their order.
    public var measures: [PlanMeasure] { sections.flatMap(\.measures) }

    /// The tasks of all measures, in their order.
    public var tasks: [PlanTask] { measures.flatMap(\.tasks) }

    /// The names of all units that answer for anything, each once, in the order of their first mention.
    public var unitNames: [String] {
        var seen: Set<String> = []
        return measures.flatMap { $0.units + $0.tasks.flatMap(\.units) }
            .filter { seen.insert($0).inserted }
    }

    /// The first day of the plan's year.
    public var firstDay: Day { Day(year: year, month: 1, day: 1) ?? .earliest }

    /// The last day of the plan's year.
    public var lastDay: Day { Day(year: year, month: 12, day: 31) ?? .latest }

    /// The task of a number; `nil` when there is none.
    public func task(_ number: TaskNumber) -> PlanTask? { tasks.first { $0.number == number } }
}
