/// What can be wrong with a work plan and what is reported of it.
public enum PlanErrorCode: String, CaseIterable, Sendable {
    /// A text has no sections.
    case empty = "plan.empty"
    /// A section has no title.
    case heading = "plan.heading"
    /// Measures are not numbered one after the other.
    case number = "plan.number"
    /// A measure has no responsible unit, or units stand where no measure is.
    case units = "plan.units"
    /// The file of a plan says something that a plan does not say, or lacks what every plan has.
    case file = "plan.file"
    /// There is no plan of that year, or no such task in it.
    case unknown = "plan.unknown"
    /// A report is not one: a percentage beyond 100, a day beyond the year.
    case progress = "plan.progress"
    /// There is a plan of that year already.
    case exists = "plan.exists"
}
