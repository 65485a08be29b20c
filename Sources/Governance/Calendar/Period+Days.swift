extension Period {
    /// The month, only for a period of one month.
    public var month: Int? { kind == .month ? index : nil }

    /// The quarter of the first month, 1 to 4.
    public var quarter: Int { (firstMonth - 1) / 3 + 1 }

    /// The month in which the period begins, 1 to 12.
    public var firstMonth: Int { (index - 1) * kind.monthCount + 1 }

    /// The month in which the period ends, 1 to 12.
    public var lastMonth: Int { index * kind.monthCount }

    /// The first day.
    public var firstDay: Day { Day(CivilDate(year: year, month: firstMonth, day: 1)) }

    /// The last day.
    public var lastDay: Day {
        let last = CivilDate.daysInMonth(year: year, month: lastMonth)
        return Day(CivilDate(year: year, month: lastMonth, day: last))
    }

    /// How many days it has.
    public var days: Int { lastDay - firstDay + 1 }

    /// All its days.
    public var range: DayRange { DayRange(ordered: firstDay, lastDay) }

    /// Whether a day belongs to it.
    public func contains(_ day: Day) -> Bool { range.contains(day) }

    /// Its months, in order.
    public var months: [Period] {
        (firstMonth...lastMonth).map { Period(existing: .month, year, $0) }
    }

    /// The period of the same kind that follows, or nil after the year 9999.
    public var next: Period? { moved(by: 1) }

    /// The period of the same kind that precedes, or nil before the year 1.
    public var previous: Period? { moved(by: -1) }

    /// The periods of the same kind before it in the same calendar year, in order.
    public var earlierInYear: [Period] { (1..<index).map { Period(existing: kind, year, $0) } }

    private func moved(by step: Int) -> Period? {
        let count = 12 / kind.monthCount
        let position = year * count + index - 1 + step
        let year = position / count
        return (1...9999).contains(year) ? Period(existing: kind, year, position % count + 1) : nil
    }
}
