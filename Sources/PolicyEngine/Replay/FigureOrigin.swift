import Governance

/// From which of a subject's facts a recorded figure was taken, so that another subject's can take its place.
enum FigureOrigin: Hashable {
    /// The same for all subjects that run through the same lines: parameters, the calendar, numbers of the formula.
    case fixed
    /// A declared input, by its position.
    case input(Int)
    case person(String), organization(String), grant(String)
    /// What earlier periods came to: an item by its position, or one of the sums.
    case yearToDateItem(Int), yearToDateGross, yearToDateNet
    case pool(Int)
    /// Another item of the statement, by its position.
    case item(Int)
    case gross
    /// Days counted of a part of the period; the same days for all, but with each subject's own documents behind them.
    case part(DayRange)
}
