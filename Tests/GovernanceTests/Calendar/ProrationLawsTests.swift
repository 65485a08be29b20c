import ExactNumbers
import Governance
import Testing

/// What holds for every period, stretch of service and set of cuts.
struct ProrationLawsTests {
    private struct Sample: CustomStringConvertible {
        let way: Proration
        let period: Period
        let served: DayRange
        let cuts: [Day]

        var description: String { "\(way) \(period) \(served) \(cuts)" }

        init(_ numbers: inout SeededNumbers) throws {
            way = Proration.allCases[Int.random(in: 1..<5, using: &numbers)]
            let kind: PeriodKind =
                way.isForMonthsOnly
                ? .month : PeriodKind.allCases[Int.random(in: 0..<4, using: &numbers)]
            let year = Int.random(in: 2018...2021, using: &numbers)
            let index = Int.random(in: 1...(12 / kind.monthCount), using: &numbers)
            period = try Period(kind: kind, year: year, index: index)
            let (low, high) = (period.firstDay.number - 3, period.lastDay.number + 3)
            let first = Int32.random(in: low...high, using: &numbers)
            let whole = Bool.random(using: &numbers) && Bool.random(using: &numbers)
            let last = Int32.random(in: first...high, using: &numbers)
            served =
                whole
                ? try DayRange(first: Day(number: low), last: Day(number: high))
                : try DayRange(first: Day(number: first), last: Day(number: last))
            cuts = (0..<Int.random(in: 0..<4, using: &numbers)).map { _ in
                Day(number: Int32.random(in: low...high, using: &numbers))
            }
        }

        /// The days that count and their single weights, straight from the contract's words.
        func total() throws -> Rational {
            let days = (period.firstDay.number...period.lastDay.number).map(Day.init(number:))
            let mine = days.filter(served.contains)
            switch way {
            case .none: return 1
            case .calendarDays:
                return try Rational(mine.count) / Rational(days.count)
            case .workDays:
                if mine.count == days.count { return 1 }
                let weight = try Rational(mine.filter { !$0.isWeekend }.count * 100) / 2175
                return min(weight, 1)
            case .halfMonth:
                let early = mine.contains { $0.day <= 15 } ? 1 : 0
                let late = mine.contains { $0.day >= 16 } ? 1 : 0
                return try Rational(early + late) / 2
            case .fullMonths:
                let whole = period.months.filter { month in
                    mine.filter { $0.month == month.month }.count == month.days
                }
                return try Rational(whole.count) / Rational(period.kind.monthCount)
            }
        }
    }

    @Test func `weights add up to what was served, however it is cut`() throws {
        var numbers = SeededNumbers(seed: 2020)
        for _ in 0..<1500 {
            let sample = try Sample(&numbers)
            let parts = try sample.way.parts(
                of: sample.period, served: sample.served, cuts: sample.cuts)
            var sum = Rational.zero
            for part in parts {
                sum = try sum + part.weight
                #expect(try part.weight == part.numerator / part.denominator, "\(sample)")
                #expect(part.valuesOn == part.range.first, "\(sample)")
                #expect(sample.period.range.contains(part.range), "\(sample)")
                #expect(sample.served.contains(part.range), "\(sample)")
            }
            #expect(try sum == sample.total(), "\(sample)")
            for (part, next) in zip(parts, parts.dropFirst()) {
                #expect(part.range.last?.adding(days: 1) == next.range.first, "\(sample)")
            }
        }
    }
}
