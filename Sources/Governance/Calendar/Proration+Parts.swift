import ExactNumbers

extension Proration {
    /// The parts of a period with their weights.
    ///
    /// What the weights mean is told at the cases. In full:
    /// - `none`: one part, the whole period with weight 1 and the values of the first day served, or of the
    ///   period's first day when none was.
    /// - `calendarDays`: days of the part ÷ days of the period.
    /// - `workDays`: in a wholly served month the parts share 1 by their weekdays; otherwise weekdays of
    ///   the part ÷ 21.75, or ÷ all weekdays served where these are more than 21.75, so that no month weighs over 1.
    /// - `halfMonth`: each half with a served day weighs ½ and uses the values of its first served day; cuts inside
    ///   a half change nothing.
    /// - `fullMonths`: each month served from its first to its last day weighs 1 ÷ months of the period; a part of
    ///   such a month weighs by its share of that month's days.
    ///
    /// - Parameters:
    ///   - period: The period that is paid.
    ///   - served: The days served; what lies outside the period is ignored. Nil for none.
    ///   - cuts: The days on which a value changes, in any order.
    /// - Returns: The parts in order of their days; none when no day that counts was served (except for `none`).
    /// - Throws: `calendar.proration.period` when the period is longer than a month and this way is for months only.
    public func parts(
        of period: Period, served: DayRange?, cuts: [Day]
    ) throws(GovernanceError) -> [ProrationPart] {
        if isForMonthsOnly, period.kind != .month {
            throw GovernanceError(
                .prorationPeriod,
                "“\(rawValue)”（\(chinese)）只能用于按月发放的项目，\(period.chinese)不是一个月：请改用 calendar-days 或 full-months。"
            )
        }
        let range = served?.intersection(period.range)
        if self == .none { return [wholePart(of: period, served: range)] }
        guard let range else { return [] }
        return switch self {
        case .none: []
        case .calendarDays: calendarParts(range, of: period, cuts: cuts)
        case .workDays: workDayParts(range, of: period, cuts: cuts)
        case .halfMonth: halfMonthParts(range, of: period)
        case .fullMonths: fullMonthParts(range, of: period, cuts: cuts)
        }
    }

    private func wholePart(of period: Period, served: DayRange?) -> ProrationPart {
        ProrationPart(
            range: served ?? period.range, numerator: .one, denominator: .one, unit: .whole)
    }

    private func calendarParts(
        _ range: DayRange, of period: Period, cuts: [Day]
    ) -> [ProrationPart] {
        range.cut(at: cuts).map { part in
            ProrationPart(
                range: part, numerator: Rational(part.days ?? 0),
                denominator: Rational(period.days), unit: .days)
        }
    }

    private func workDayParts(
        _ range: DayRange, of period: Period, cuts: [Day]
    ) -> [ProrationPart] {
        let served = range.weekdays ?? 0
        // 21.75 is 87/4; from 22 weekdays on the quotient would exceed 1.
        let sharesOne = range == period.range || served * 4 > 87
        let paidDays = ProrationPart.exact { () throws(NumberError) in
            try Rational(numerator: 87, denominator: 4)
        }
        let denominator = sharesOne ? Rational(served) : paidDays
        return range.cut(at: cuts).map { part in
            ProrationPart(
                range: part, numerator: Rational(part.weekdays ?? 0), denominator: denominator,
                unit: .weekdays)
        }
    }

    private func halfMonthParts(_ range: DayRange, of period: Period) -> [ProrationPart] {
        guard let sixteenth = period.firstDay.adding(days: 15) else { return [] }
        // The border between the halves is the only cut that counts.
        return range.cut(at: [sixteenth]).map { part in
            ProrationPart(range: part, numerator: 1, denominator: 2, unit: .halves)
        }
    }

    private func fullMonthParts(
        _ range: DayRange, of period: Period, cuts: [Day]
    ) -> [ProrationPart] {
        let whole = period.months.filter { range.contains($0.range) }
        guard let first = whole.first, let last = whole.last else { return [] }
        let counted = DayRange(ordered: first.firstDay, last.lastDay)
        // Within a single month the days themselves say more than a fraction of one month.
        if period.kind == .month { return calendarParts(counted, of: period, cuts: cuts) }
        return counted.cut(at: cuts).map { part in
            ProrationPart(
                range: part, numerator: months(in: part, among: whole),
                denominator: Rational(period.kind.monthCount), unit: .months)
        }
    }

    /// The months that a part makes up, each month that it shares with other parts by its days.
    private func months(in part: DayRange, among whole: [Period]) -> Rational {
        ProrationPart.exact { () throws(NumberError) in
            var sum = Rational.zero
            for month in whole {
                guard let days = part.intersection(month.range)?.days else { continue }
                sum = try sum + Rational(numerator: Int64(days), denominator: Int64(month.days))
            }
            return sum
        }
    }
}
