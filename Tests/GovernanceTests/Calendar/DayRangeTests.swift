import Governance
import Testing

struct DayRangeTests {
    private let origin = Day(number: 18_260)

    private func day(_ offset: Int) -> Day { Day(number: origin.number + Int32(offset)) }

    /// All ranges with both ends among a few days, and those without end.
    private func smallRanges() throws -> [DayRange] {
        var ranges: [DayRange] = []
        for first in 0..<6 {
            ranges.append(DayRange(from: day(first)))
            for last in first..<6 {
                ranges.append(try DayRange(first: day(first), last: day(last)))
            }
        }
        return ranges
    }

    private func days(_ range: DayRange) -> Set<Int> {
        Set((0..<9).filter { range.contains(day($0)) })
    }

    @Test func `pairs of ranges behave like sets of days`() throws {
        let ranges = try smallRanges()
        for left in ranges {
            for right in ranges {
                let common = days(left).intersection(days(right))
                let pair = "\(left) and \(right)"
                #expect(left.intersection(right).map(days) ?? [] == common, "\(pair)")
                #expect(left.overlaps(right) == !common.isEmpty, "\(pair)")
                #expect(left.contains(right) == days(right).isSubset(of: days(left)), "\(pair)")
                #expect(left.intersection(right) == right.intersection(left), "\(pair)")
            }
        }
    }

    @Test func `counts of days and weekdays`() throws {
        for first in 0..<15 {
            for last in first..<40 {
                let range = try DayRange(first: day(first), last: day(last))
                let weekdays = (first...last).filter { !day($0).isWeekend }.count
                #expect(range.days == last - first + 1, "\(range)")
                #expect(range.weekdays == weekdays, "\(range)")
            }
        }
        #expect(DayRange(from: origin).days == nil)
        #expect(DayRange(from: origin).weekdays == nil)
        #expect(try DayRange(first: .earliest, last: .latest).days == 3_652_059)
        #expect(try DayRange(first: .earliest, last: .latest).weekdays == 2_608_615)
    }

    @Test func `a range in the wrong order is refused`() {
        let error = Refusal.error { _ = try DayRange(first: day(1), last: day(0)) }
        #expect(error?.code == .rangeReversed)
        #expect(error?.message.contains("2019-12-30 早于开始日期 2019-12-31") == true)
    }

    @Test func `cutting keeps every day once and in order`() throws {
        var numbers = SeededNumbers(seed: 7)
        for _ in 0..<400 {
            let first = Int.random(in: 0..<20, using: &numbers)
            let last = Int.random(in: first..<40, using: &numbers)
            let cuts = (0..<Int.random(in: 0..<6, using: &numbers)).map { _ in
                day(Int.random(in: -5..<45, using: &numbers))
            }
            let range = try DayRange(first: day(first), last: day(last))
            let parts = range.cut(at: cuts)
            let starts = Set(cuts.filter { $0 > range.first && range.contains($0) } + [range.first])
            #expect(parts.map(\.first) == starts.sorted(), "\(range) at \(cuts)")
            #expect(parts.last?.last == range.last, "\(range) at \(cuts)")
            for (part, following) in zip(parts, parts.dropFirst()) {
                #expect(part.last?.adding(days: 1) == following.first, "\(range) at \(cuts)")
            }
        }
        #expect(DayRange(from: origin).cut(at: [day(3)]).map(\.last) == [day(2), nil])
    }

    @Test func `descriptions`() throws {
        let closed = try DayRange(first: day(0), last: day(2))
        #expect(closed.description == "2019-12-30...2020-01-01")
        #expect(closed.chinese == "2019年12月30日至2020年1月1日")
        #expect(DayRange(from: origin).description == "2019-12-30...")
        #expect(DayRange(from: origin).chinese == "2019年12月30日起")
    }
}
