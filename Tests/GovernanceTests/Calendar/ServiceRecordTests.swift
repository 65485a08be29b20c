import Governance
import Testing

struct ServiceRecordTests {
    private func range(_ first: String, _ last: String? = nil) throws -> DayRange {
        try DayRange(first: Day(text: first), last: last.map { try Day(text: $0) })
    }

    private func months(_ ranges: [DayRange], _ day: String) throws -> Int {
        try ServiceRecord.serviceMonths(ranges, upTo: Day(text: day))
    }

    @Test func `whole months up to and with a day`() throws {
        let open = [try range("2018-01-01")]
        #expect(try months(open, "2017-12-31") == 0)
        #expect(try months(open, "2018-01-30") == 0)
        #expect(try months(open, "2018-01-31") == 1)
        #expect(try months(open, "2020-12-30") == 35)
        #expect(try months(open, "2020-12-31") == 36)
        #expect(try months([], "2020-12-31") == 0)
        #expect(try months([range("2018-01-31")], "2018-02-27") == 1)
        #expect(try months([range("2018-01-31")], "2018-02-26") == 0)
        #expect(try months([range("0001-01-01", "9999-12-31")], "9999-12-31") == 9999 * 12)
        #expect(try months([range("9999-12-02", "9999-12-31")], "9999-12-31") == 0)
    }

    @Test func `overlaps count once and adjoining stretches are one`() throws {
        let posts = [
            try range("2019-01-16", "2019-03-15"), try range("2018-01-01", "2018-06-20"),
            try range("2018-06-21", "2019-01-15"), try range("2018-03-01", "2018-04-30"),
        ]
        #expect(ServiceRecord.merged(posts) == [try range("2018-01-01", "2019-03-15")])
        #expect(try months(posts, "2020-01-01") == 14)
    }

    @Test func `odd days on both sides of a gap are not added`() throws {
        let broken = [
            try range("2018-01-01", "2018-02-20"), try range("2018-02-22", "2018-04-10"),
        ]
        #expect(try months(broken, "2020-01-01") == 1 + 1)
        #expect(try ServiceRecord.continuousSince(broken, on: Day(text: "2018-02-21")) == nil)
        #expect(
            try ServiceRecord.continuousSince(broken, on: Day(text: "2018-03-01"))
                == Day(text: "2018-02-22"))
    }

    @Test func `a stretch without end swallows what follows`() throws {
        let ranges = [try range("2019-05-01", "2019-06-30"), try range("2019-01-01")]
        #expect(ServiceRecord.merged(ranges) == [try range("2019-01-01")])
        #expect(
            ServiceRecord.continuousSince(ranges, on: .latest) == (try Day(text: "2019-01-01")))
    }

    @Test func `merging agrees with marking days`() throws {
        var numbers = SeededNumbers(seed: 3)
        let origin: Int32 = 18_200
        for _ in 0..<500 {
            let ranges = try (0..<Int.random(in: 0..<6, using: &numbers)).map { _ in
                let first = Int32.random(in: 0..<90, using: &numbers)
                let last = Int32.random(in: first..<130, using: &numbers)
                return try DayRange(
                    first: Day(number: origin + first),
                    last: last > 125 ? nil : Day(number: origin + last))
            }
            let served = (origin..<origin + 140).map { number in
                ranges.contains { $0.contains(Day(number: number)) }
            }
            let merged = ServiceRecord.merged(ranges)
            for offset in served.indices {
                let day = Day(number: origin + Int32(offset))
                let start = served[...offset].lastIndex(of: false).map { $0 + 1 } ?? 0
                let since = served[offset] ? Day(number: origin + Int32(start)) : nil
                #expect(merged.filter { $0.contains(day) }.count == (served[offset] ? 1 : 0))
                #expect(
                    ServiceRecord.continuousSince(ranges, on: day) == since, "\(ranges) on \(day)")
            }
            let end = Int32.random(in: 0..<140, using: &numbers)
            var expected = 0
            for stretch in merged where stretch.first.number <= origin + end {
                let last = min(stretch.last?.number ?? .max, origin + end)
                expected += Day.monthsBetween(from: stretch.first, to: Day(number: last + 1))
            }
            #expect(
                ServiceRecord.serviceMonths(ranges, upTo: Day(number: origin + end)) == expected)
        }
    }
}
