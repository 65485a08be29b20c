/// Which days people work: Monday to Friday, but for the public holidays and exchanged days that are given.
///
/// Holidays are announced anew each year, so they are data and never part of the program.
public struct WorkingCalendar: Sendable, Hashable {
    /// Weekdays on which nobody works.
    public let holidays: Set<Day>
    /// Saturdays and Sundays that are worked instead of others.
    public let exchanged: Set<Day>

    /// Makes a calendar.
    public init(holidays: Set<Day> = [], exchanged: Set<Day> = []) {
        self.holidays = holidays
        self.exchanged = exchanged
    }

    /// Whether people work on a day.
    public func isWorking(_ day: Day) -> Bool {
        if exchanged.contains(day) { return true }
        return !day.isWeekend && !holidays.contains(day)
    }

    /// The days from a day on until so many working days are counted, the first day among them if it is one.
    ///
    /// - Parameters:
    ///   - count: How many working days, at least 1.
    ///   - first: The first day.
    /// - Returns: The days; `nil` when they would not end within the calendar.
    public func range(of count: Int, from first: Day) -> DayRange? {
        var day = first
        var left = count
        while true {
            if isWorking(day) { left -= 1 }
            if left <= 0 { return try? DayRange(first: first, last: day) }
            guard let next = day.adding(days: 1) else { return nil }
            day = next
        }
    }
}
