/// A year's work plan of a township: sections of measures, each with those who carry it out.
public struct WorkPlan: Sendable, Hashable {
    /// The title; empty where the text has none.
    public let title: String
    /// The year for which it is made.
    public let year: Int
    /// The sections, in order.
    public let sections: [PlanSection]

    /// A plan.
    public init(title: String, year: Int, sections: [PlanSection]) {
        self.title = title
        self.year = year
        self.sections = sections
    }

    /// The measures of all sections, in order.
    public var measures: [PlanMeasure] { sections.flatMap(\.measures) }

    /// The tasks of all measures, in order.
    public var tasks: [PlanTask] { measures.flatMap(\.tasks) }

    /// The units that carry out anything, each once, in the order in which they are first named.
    public var units: [String] {
        var seen: Set<String> = []
        return measures.flatMap { [$0.lead] + $0.units }.filter { seen.insert($0).inserted }
    }

    /// A part of the plan: one measure, or those in which a unit has a part.
    public func part(measure number: Int? = nil, unit: String? = nil) -> WorkPlan {
        let sections = sections.map { section in
            PlanSection(
                title: section.title,
                measures: section.measures.filter { measure in
                    (number == nil || measure.number == number)
                        && (unit.map { ([measure.lead] + measure.units).contains($0) } ?? true)
                })
        }
        return WorkPlan(
            title: title, year: year, sections: sections.filter { !$0.measures.isEmpty })
    }

    /// The task of an id, with its measure.
    public func task(_ id: String) -> (task: PlanTask, measure: PlanMeasure)? {
        for measure in measures {
            if let task = measure.tasks.first(where: { $0.id == id }) { return (task, measure) }
        }
        return nil
    }
}
