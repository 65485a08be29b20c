extension WorkPlan {
    /// The plan as it is read with the confirmed readings; the others leave the text as it was scanned.
    public func confirmed() -> WorkPlan {
        var plan = self
        func read(_ text: String, _ readings: [PlanReading]) -> String {
            ReadingApplication.text(text, readings, everywhere: self.readings)
        }
        plan.title = read(title, readings)
        plan.preamble = preamble.map { read($0, readings) }
        plan.sections = sections.map { section in
            var section = section
            section.title = read(section.title, section.readings)
            section.text = read(section.text, section.readings)
            section.measures = section.measures.map { measure in
                var measure = measure
                measure.title = read(measure.title, measure.readings)
                measure.text = read(measure.text, measure.readings)
                measure.units = measure.units.map { read($0, measure.readings) }
                measure.tasks = measure.tasks.map { task in
                    var task = task
                    task.text = read(task.text, measure.readings)
                    return task
                }
                return measure
            }
            return section
        }
        return plan
    }

    /// All readings: those of the whole text first, then in the order of the text.
    public var allReadings: [PlanReading] {
        var placed = readings.filter { !$0.isEverywhere }
        for section in sections {
            placed += section.readings
            placed += section.measures.flatMap(\.readings)
        }
        placed.sort { $0.place < $1.place }
        return readings.filter(\.isEverywhere) + placed
    }

    /// The readings about which nobody has decided yet.
    public var openReadings: [PlanReading] { allReadings.filter { $0.decision == .open } }

    /// The same plan with a decision about each reading.
    ///
    /// - Parameter decide: Gives back the reading with what was decided; it may propose other words.
    /// - Returns: The plan with those readings.
    public func deciding(_ decide: (PlanReading) -> PlanReading) -> WorkPlan {
        var plan = self
        plan.readings = readings.map(decide)
        for section in plan.sections.indices {
            plan.sections[section].readings = plan.sections[section].readings.map(decide)
            for measure in plan.sections[section].measures.indices {
                let readings = plan.sections[section].measures[measure].readings
                plan.sections[section].measures[measure].readings = readings.map(decide)
            }
        }
        return plan
    }
}
