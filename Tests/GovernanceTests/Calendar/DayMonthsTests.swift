import Governance
import Testing

struct DayMonthsTests {
    /// The day some months later, found by going down from the wanted day of the month.
    private func slowly(_ day: Day, months: Int) -> Day? {
        var (year, month) = (day.year, day.month)
        for _ in 0..<abs(months) {
            month += months > 0 ? 1 : -1
            if month == 13 { (year, month) = (year + 1, 1) }
            if month == 0 { (year, month) = (year - 1, 12) }
        }
        return (1...day.day).reversed().lazy.compactMap { Day(year: year, month: month, day: $0) }
            .first
    }

    @Test func `adding months agrees with stepping month by month`() {
        let start = Day(number: 18_201)  // 2019-11-01, so that a leap day lies inside
        for offset in 0..<500 {
            let day = Day(number: start.number + Int32(offset))
            for months in -26...26 where day.adding(months: months) != slowly(day, months: months) {
                Issue.record(
                    "\(day) + \(months): \(String(describing: day.adding(months: months)))")
            }
        }
    }

    @Test func `adding months at the ends of time`() throws {
        #expect(Day.latest.adding(months: 1) == nil)
        #expect(Day.latest.adding(months: 0) == .latest)
        #expect(Day.earliest.adding(months: -1) == nil)
        #expect(Day.earliest.adding(months: 9999 * 12 - 1)?.description == "9999-12-01")
        #expect(Day.latest.adding(months: -(9999 * 12 - 1))?.description == "0001-01-31")
        #expect(Day.latest.adding(months: .max) == nil)
        #expect(Day.earliest.adding(months: .min) == nil)
        #expect(try Day(text: "2020-01-31").adding(months: 1)?.description == "2020-02-29")
        #expect(try Day(text: "2020-02-29").adding(months: 12)?.description == "2021-02-28")
    }

    @Test func `months between are the most that can be added without passing the end`() {
        let start = Day(number: 18_250)  // 2019-12-20
        for first in 0..<80 {
            let from = Day(number: start.number + Int32(first))
            for second in stride(from: first, to: 480, by: 1) {
                let to = Day(number: start.number + Int32(second))
                let months = Day.monthsBetween(from: from, to: to)
                guard let reached = from.adding(months: months), reached <= to,
                    let beyond = from.adding(months: months + 1), beyond > to,
                    Day.monthsBetween(from: to, to: from) == -months,
                    Day.fullYears(from: from, to: to) == months / 12
                else {
                    Issue.record("\(from) to \(to): \(months)")
                    return
                }
            }
        }
    }

    @Test(arguments: [
        ("2000-02-29", "2001-02-27", 11, 0), ("2000-02-29", "2001-02-28", 12, 1),
        ("2000-02-29", "2004-02-28", 47, 3), ("2000-02-29", "2004-02-29", 48, 4),
        ("2020-01-31", "2020-02-29", 1, 0), ("2020-01-31", "2020-03-30", 1, 0),
        ("2020-01-31", "2020-03-31", 2, 0), ("2020-03-31", "2020-04-30", 1, 0),
        ("2020-01-01", "2020-01-01", 0, 0), ("1960-03-15", "2020-03-14", 719, 59),
        ("1960-03-15", "2020-03-15", 720, 60), ("2001-02-28", "2000-02-29", -12, -1),
        ("2001-03-01", "2000-02-29", -12, -1), ("0001-01-01", "9999-12-31", 119_987, 9998),
    ])
    func `whole months and years`(from: String, to: String, months: Int, years: Int) throws {
        let (from, to) = (try Day(text: from), try Day(text: to))
        #expect(Day.monthsBetween(from: from, to: to) == months)
        #expect(Day.fullYears(from: from, to: to) == years)
    }
}
