import Governance
import Testing

@Suite struct WorkingCalendarTests {
    private func day(_ text: String) throws -> Day { try Day(text: text) }

    /// April 2020: 4 to 6 were a holiday, Sunday 26 was worked instead of a day of May.
    @Test(arguments: [
        ("2020-04-01", 7, "2020-04-10"), ("2020-04-04", 1, "2020-04-07"),
        ("2020-04-24", 3, "2020-04-27"),
        ("2020-04-01", 1, "2020-04-01"),
    ])
    func workingDaysAreCounted(_ first: String, _ count: Int, _ last: String) throws {
        let calendar = WorkingCalendar(
            holidays: [try day("2020-04-06")], exchanged: [try day("2020-04-26")])
        let range = try #require(calendar.range(of: count, from: try day(first)))
        #expect(range.first == (try day(first)))
        #expect(range.last == (try day(last)))
    }

    @Test func theCalendarEnds() {
        #expect(WorkingCalendar().range(of: 1000, from: .latest) == nil)
    }
}
