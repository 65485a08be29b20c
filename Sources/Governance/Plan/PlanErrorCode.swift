/// The stable codes of everything that is wrong with a work plan, its text or its progress.
public enum PlanErrorCode: String, CaseIterable, Sendable {
    // MARK: The text of a plan

    /// A text is neither UTF-8 nor GB18030.
    case encoding = "plan.encoding"
    /// A text has no section heading such as 一、.
    case sectionsMissing = "plan.sections.missing"
    /// A section does not have the number that comes next.
    case sectionOrder = "plan.section.order"
    /// A section has no measures.
    case sectionEmpty = "plan.section.empty"
    /// A section or measure has no title.
    case titleMissing = "plan.title.missing"
    /// Two measures have one number.
    case measureDuplicate = "plan.measure.duplicate"
    /// Between two measures a number is left out.
    case measureGap = "plan.measure.gap"
    /// Nobody is responsible for a measure.
    case measureUnits = "plan.measure.units"
    /// A measure, or a line of responsible units, stands before what it belongs to.
    case lineStray = "plan.line.stray"
    /// Neither the text nor whoever imports it says which year a plan is for.
    case yearMissing = "plan.year.missing"
    /// There is a plan of that year already.
    case exists = "plan.exists"
    /// A confirmed reading belongs to none of the doubts of the text.
    case readingUnknown = "plan.reading.unknown"

    // MARK: Units

    /// The directory has no unit of a name.
    case unitUnknown = "plan.unit.unknown"
    /// Several units of the directory bear a name.
    case unitAmbiguous = "plan.unit.ambiguous"
    /// One unit stands twice under a measure or task.
    case unitDuplicate = "plan.unit.duplicate"
    /// Two names of a text seem to mean one unit.
    case unitAlike = "plan.unit.alike"

    // MARK: The plan as a file

    /// The file lacks something, or holds something of the wrong kind.
    case form = "plan.form"
    /// A task's number does not belong to its measure, or is no number.
    case taskNumber = "plan.task.number"
    /// Two tasks have one number.
    case taskDuplicate = "plan.task.duplicate"
    /// A task ends before it begins.
    case taskReversed = "plan.task.reversed"
    /// A milestone lies outside the days of its task.
    case milestoneOutside = "plan.milestone.outside"
    /// A date lies before the plan's year.
    case dateEarly = "plan.date.early"
    /// A percentage is not a whole number from 0 to 100.
    case percent = "plan.percent"

    // MARK: Progress

    /// The plan has no task of a number.
    case taskUnknown = "plan.task.unknown"
    /// A task has no milestone of a name.
    case milestoneUnknown = "plan.milestone.unknown"
    /// A correction points to no earlier entry of its task.
    case correction = "plan.progress.correction"
    /// Two entries have one number.
    case entryDuplicate = "plan.progress.duplicate"
    /// Whoever reports is neither in the directory nor an officer.
    case reporterUnknown = "plan.reporter.unknown"
}
