/// What stretches of service amount to: months in all, and since when without a gap.
public enum ServiceRecord {
    /// The stretches in order, with those that overlap or follow one another the next day joined.
    public static func merged(_ ranges: [DayRange]) -> [DayRange] {
        var stretches: [DayRange] = []
        for range in ranges.sorted(by: { $0.first < $1.first }) {
            guard let current = stretches.last else {
                stretches.append(range)
                continue
            }
            guard let end = current.last else { break }
            if range.first - end > 1 {
                stretches.append(range)
            } else {
                let joined = range.last.map { max(end, $0) }
                stretches[stretches.count - 1] = DayRange(ordered: current.first, joined)
            }
        }
        return stretches
    }

    /// The whole months served up to and with a day.
    ///
    /// The stretches are first joined where they overlap or adjoin, so nothing counts twice and a change of post
    /// overnight loses nothing. Then each stretch counts its own whole months: odd days before a gap are not added to
    /// odd days after it, since a month that was interrupted was not served as a whole.
    ///
    /// - Parameters:
    ///   - ranges: Stretches of service in any order.
    ///   - day: The last day that counts.
    /// - Returns: The sum of the whole months of the joined stretches.
    public static func serviceMonths(_ ranges: [DayRange], upTo day: Day) -> Int {
        let window = DayRange(ordered: .earliest, day)
        return merged(ranges.compactMap { $0.intersection(window) }).reduce(0) { sum, stretch in
            let end = CivilDate(number: Int((stretch.last ?? day).number) + 1)
            return sum + stretch.first.civil.wholeMonths(until: end)
        }
    }

    /// The day since which service has gone on without a gap.
    ///
    /// - Parameters:
    ///   - ranges: Stretches of service in any order.
    ///   - day: The day on which the question is put.
    /// - Returns: The first day of the joined stretch that covers the day, or nil when none does.
    public static func continuousSince(_ ranges: [DayRange], on day: Day) -> Day? {
        merged(ranges).first { $0.contains(day) }?.first
    }
}
