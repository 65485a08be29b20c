/// The days from a first to a last one, both included, or from a first day on without end.
public struct DayRange: Sendable, Hashable, CustomStringConvertible {
    /// The first day.
    public let first: Day
    /// The last day, or nil when there is no end yet.
    public let last: Day?

    /// The days from one day to another, both included, or without end.
    ///
    /// - Parameters:
    ///   - first: The first day.
    ///   - last: The last day; nil for no end.
    /// - Throws: `calendar.range.reversed` when the last day is before the first.
    public init(first: Day, last: Day? = nil) throws(GovernanceError) {
        if let last, last < first {
            throw GovernanceError(
                .rangeReversed, "截止日期 \(last) 早于开始日期 \(first)，请核对这两个日期。")
        }
        self.first = first
        self.last = last
    }

    /// The days from a day on, without end.
    public init(from first: Day) {
        self.first = first
        last = nil
    }

    /// A range whose order is known.
    init(ordered first: Day, _ last: Day?) {
        assert(last.map { first <= $0 } ?? true, "the days of a range are in order")
        self.first = first
        self.last = last
    }

    /// How many days there are, or nil when there is no end.
    public var days: Int? { last.map { $0 - first + 1 } }

    /// How many days from Monday to Friday there are (public holidays too), or nil when there is no end.
    public var weekdays: Int? {
        last.map { Self.weekdays(before: $0.number + 1) - Self.weekdays(before: first.number) }
    }

    /// Whether a day belongs to the range.
    public func contains(_ day: Day) -> Bool {
        first <= day && last.map { day <= $0 } ?? true
    }

    /// Whether all days of another range belong to this one.
    public func contains(_ other: DayRange) -> Bool {
        guard first <= other.first else { return false }
        guard let last else { return true }
        return other.last.map { $0 <= last } ?? false
    }

    /// Whether the ranges have a day in common.
    public func overlaps(_ other: DayRange) -> Bool { intersection(other) != nil }

    /// The days that belong to both ranges, or nil when there are none.
    public func intersection(_ other: DayRange) -> DayRange? {
        let start = max(first, other.first)
        let end: Day? =
            switch (last, other.last) {
            case (let mine?, let theirs?): min(mine, theirs)
            case (let mine, let theirs): mine ?? theirs
            }
        if let end, end < start { return nil }
        return DayRange(ordered: start, end)
    }

    /// The range cut so that each of the given days inside it begins a new part.
    ///
    /// Days outside the range, or on its first day, cut nothing; order and repetition of the days do not matter.
    public func cut(at days: [Day]) -> [DayRange] {
        var parts: [DayRange] = []
        var start = first
        for day in days.sorted() where day > start && contains(day) {
            parts.append(DayRange(ordered: start, Day(number: day.number - 1)))
            start = day
        }
        parts.append(DayRange(ordered: start, last))
        return parts
    }

    /// The range as `2020-03-01...2020-03-31`, or `2020-03-01...` without end.
    public var description: String { "\(first)...\(last?.description ?? "")" }

    /// The range as 2020年3月1日至2020年3月31日, or 2020年3月1日起 without end.
    public var chinese: String {
        last.map { "\(first.chinese)至\($0.chinese)" } ?? "\(first.chinese)起"
    }

    /// The days from Monday to Friday before a day, counted from Monday 0001-01-01.
    private static func weekdays(before number: Int32) -> Int {
        let days = Int(number) + 719_162
        return days / 7 * 5 + min(days % 7, 5)
    }
}
