import Governance
import Testing

struct PeriodTests {
    private func all(_ year: Int) throws -> [Period] {
        try (1...12).map { try Period.month(year, $0) } + (1...4).map { try .quarter(year, $0) }
            + (1...2).map { try .half(year, $0) } + [.year(year)]
    }

    @Test(arguments: [1, 33, 1900, 2000, 2019, 2020, 9998, 9999])
    func `every period of a year`(year: Int) throws {
        for period in try all(year) {
            #expect(try Period(text: period.description) == period)
            #expect(period.months.count == period.kind.monthCount, "\(period)")
            #expect(period.months.reduce(0) { $0 + $1.days } == period.days, "\(period)")
            #expect(period.months.first?.firstDay == period.firstDay, "\(period)")
            #expect(period.months.last?.lastDay == period.lastDay, "\(period)")
            #expect(period.range.days == period.days, "\(period)")
            #expect(period.firstDay.day == 1, "\(period)")
            #expect(period.firstDay.month == period.firstMonth, "\(period)")
            #expect(period.lastDay.month == period.lastMonth, "\(period)")
            #expect(period.lastDay.adding(days: 1)?.day ?? 1 == 1, "\(period)")
            #expect(period.quarter == (period.firstDay.month + 2) / 3, "\(period)")
            #expect(period.month == (period.kind == .month ? period.index : nil), "\(period)")
            #expect(period.year == year, "\(period)")
            #expect(period.contains(period.firstDay) && period.contains(period.lastDay))
            #expect(Period.containing(period.firstDay, kind: period.kind) == period)
            #expect(Period.containing(period.lastDay, kind: period.kind) == period)
            if let next = period.next {
                #expect(next.firstDay == period.lastDay.adding(days: 1), "\(period)")
                #expect(next.previous == period, "\(period)")
                #expect(period < next, "\(period)")
                #expect(!period.contains(next.firstDay), "\(period)")
            } else {
                #expect(period.lastDay == .latest, "\(period)")
            }
            if period.previous == nil { #expect(period.firstDay == .earliest, "\(period)") }
        }
    }

    @Test func `earlier periods of the year`() throws {
        #expect(try Period.month(2020, 1).earlierInYear == [])
        #expect(
            try Period.month(2020, 3).earlierInYear == [.month(2020, 1), .month(2020, 2)])
        #expect(try Period.quarter(2020, 4).earlierInYear.map(\.index) == [1, 2, 3])
        #expect(try Period.half(2020, 2).earlierInYear == [.half(2020, 1)])
        #expect(try Period.year(2020).earlierInYear == [])
    }

    @Test func `descriptions`() throws {
        #expect(try Period.month(2020, 3).description == "2020-03")
        #expect(try Period.quarter(2020, 1).description == "2020-Q1")
        #expect(try Period.half(2020, 1).description == "2020-H1")
        #expect(try Period.year(20).description == "0020")
        #expect(try Period.month(2020, 3).chinese == "2020年3月")
        #expect(try Period.quarter(2020, 1).chinese == "2020年第1季度")
        #expect(try Period.half(2020, 1).chinese == "2020年上半年")
        #expect(try Period.half(2020, 2).chinese == "2020年下半年")
        #expect(try Period.year(2020).chinese == "2020年")
        #expect(PeriodKind.allCases.map(\.rawValue) == ["month", "quarter", "half", "year"])
        #expect(PeriodKind.allCases.map(\.chinese) == ["月", "季度", "半年", "年度"])
        #expect(PeriodKind.allCases.map(\.monthCount) == [1, 3, 6, 12])
    }

    @Test func `order is by first day, the shorter first`() throws {
        let sorted = try (all(2020) + all(2019)).sorted().map(\.description)
        #expect(sorted.prefix(5) == ["2019-01", "2019-Q1", "2019-H1", "2019", "2019-02"])
        for (left, right) in zip(sorted, sorted.dropFirst()) {
            let (first, second) = (try Period(text: left), try Period(text: right))
            #expect((first.firstDay, first.days) < (second.firstDay, second.days))
        }
    }

    @Test(arguments: [
        "", "20", "202", "20200", "2020-3", "2020-", "2020-003", "2020-Q", "2020-Q01", "2020-q1",
        "2020-h1", "2020Q1", "2020-W1", "2020-03-01", " 2020", "2020 ", "２０２０", "2020-０３",
        "2020年", "2020/03", "2020-QX", "-202", "2020-+3",
    ])
    func `other forms are refused`(text: String) {
        #expect(Refusal.code { _ = try Period(text: text) } == .periodText)
    }

    @Test(arguments: [
        "0000", "0000-01", "2020-00", "2020-13", "2020-99", "2020-Q0", "2020-Q5", "2020-H0",
        "2020-H3",
    ])
    func `periods that do not exist are refused`(text: String) {
        #expect(Refusal.code { _ = try Period(text: text) } == .periodNonexistent)
    }

    @Test func `factories refuse numbers out of range`() {
        #expect(Refusal.code { _ = try Period.month(2020, 13) } == .periodNonexistent)
        #expect(Refusal.code { _ = try Period.quarter(2020, 0) } == .periodNonexistent)
        #expect(Refusal.code { _ = try Period.half(2020, 3) } == .periodNonexistent)
        #expect(Refusal.code { _ = try Period.year(10000) } == .periodNonexistent)
        #expect(Refusal.code { _ = try Period.year(.min) } == .periodNonexistent)
        #expect(
            Refusal.error { _ = try Period.month(2020, 13) }?.message
                == "没有“2020年第13个月”这个期间：年份是 1 到 9999，月份是 1 到 12，请核对。")
    }
}
