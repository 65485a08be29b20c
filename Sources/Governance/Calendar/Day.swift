/// A calendar day without time or time zone, from 0001-01-01 to 9999-12-31 in the Gregorian calendar.
///
/// The Gregorian rules are also applied before they were introduced, so every day has one number and back.
public struct Day: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let number: Int32

    /// The first day that can be named, 0001-01-01.
    public static let earliest = Day(number: -719_162)
    /// The last day that can be named, 9999-12-31.
    public static let latest = Day(number: 2_932_896)

    /// The day with a number that is known to be in range.
    public init(number: Int32) {
        precondition(
            (-719_162...2_932_896).contains(number), "a day lies between the years 1 and 9999")
        self.number = number
    }

    /// The day with a number, or nil outside the years 1 to 9999.
    public init?(exactly number: Int) {
        guard (-719_162...2_932_896).contains(number) else { return nil }
        self.number = Int32(number)
    }

    /// The day of a year, month and day of the month, or nil when there is none.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month),
            day >= 1, day <= CivilDate.daysInMonth(year: year, month: month)
        else { return nil }
        number = Int32(CivilDate(year: year, month: month, day: day).number)
    }

    init(_ civil: CivilDate) {
        self.init(number: Int32(civil.number))
    }

    /// The year, 1 to 9999.
    public var year: Int { civil.year }

    /// The month, 1 to 12.
    public var month: Int { civil.month }

    /// The day of the month, 1 to 31.
    public var day: Int { civil.day }

    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday; the shift makes the dividend positive.
        let index = (Int(number) + 719_162) % 7
        return Weekday.allCases[index]
    }

    /// Whether this is a Saturday or Sunday; public holidays are not considered.
    public var isWeekend: Bool { weekday.isWeekend }

    var civil: CivilDate { CivilDate(number: Int(number)) }

    /// Whether the left day is earlier.
    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    /// The days from the right day to the left one.
    public static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

    /// The day so many days later (earlier if negative), or nil outside the years 1 to 9999.
    public func adding(days: Int) -> Day? {
        let (sum, overflow) = Int(number).addingReportingOverflow(days)
        return overflow ? nil : Day(exactly: sum)
    }

    /// The same day of the month so many months later, or nil outside the years 1 to 9999.
    ///
    /// A day that the shorter month lacks becomes its last day: one month after 2020-01-31 is 2020-02-29.
    public func adding(months: Int) -> Day? {
        let civil = civil
        let (sum, overflow) = civil.monthNumber.addingReportingOverflow(months)
        guard !overflow, (12..<120_000).contains(sum) else { return nil }
        let (year, month) = (sum / 12, sum % 12 + 1)
        let last = CivilDate.daysInMonth(year: year, month: month)
        return Day(year: year, month: month, day: min(civil.day, last))
    }

    /// The whole years that have passed on `to`, counted from `from`.
    ///
    /// Somebody born on 2000-02-29 is a year older on 2001-02-28. When `to` is earlier, the result is that of the
    /// exchanged days with a minus.
    public static func fullYears(from: Day, to: Day) -> Int {
        monthsBetween(from: from, to: to) / 12
    }

    /// The whole months that have passed on `to`, counted from `from`.
    ///
    /// A month is complete on the same day of the month, or on the last day of a month that lacks it. When `to` is
    /// earlier, the result is that of the exchanged days with a minus.
    public static func monthsBetween(from: Day, to: Day) -> Int {
        from <= to
            ? from.civil.wholeMonths(until: to.civil) : -to.civil.wholeMonths(until: from.civil)
    }
}
