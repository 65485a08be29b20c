import ExactNumbers
import Governance
import Testing

/// The contract's paragraph on proration, sentence by sentence, and the domain's figures.
struct ProrationTests {
    private let march: Period
    private let quarter: Period

    init() throws {
        march = try .month(2020, 3)
        quarter = try .quarter(2020, 1)
    }

    private func day(_ text: String) throws -> Day { try Day(text: text) }

    private func range(_ first: String, _ last: String? = nil) throws -> DayRange {
        try DayRange(first: day(first), last: last.map(day))
    }

    private func weights(
        _ way: Proration, _ period: Period, _ served: DayRange?, _ cuts: [String] = []
    ) throws -> [String] {
        try way.parts(of: period, served: served, cuts: cuts.map(day)).map {
            $0.weight.description
        }
    }

    @Test(arguments: [
        (Proration.none, "3000"), (.calendarDays, "1548.39"), (.workDays, "1655.17"),
        (.halfMonth, "1500"), (.fullMonths, "0"),
    ])
    func `3000 a month, served from 16 March 2020`(way: Proration, amount: String) throws {
        let parts = try way.parts(of: march, served: range("2020-03-16"), cuts: [])
        var sum = Rational.zero
        for part in parts { sum = try sum + part.weight * 3000 }
        #expect(try sum.rounded(to: .fen).description == amount)
    }

    @Test func `none is one part with the values of the first day served`() throws {
        let served = try Proration.none.parts(
            of: quarter, served: range("2020-02-10"), cuts: [day("2020-03-01")])
        #expect(served.map(\.valuesOn) == [try day("2020-02-10")])
        #expect(served.map(\.weight) == [1])
        #expect(served.map(\.chinese) == ["整期"])
        let absent = try Proration.none.parts(of: quarter, served: nil, cuts: [])
        #expect(absent.map(\.valuesOn) == [quarter.firstDay])
        #expect(absent.map(\.weight) == [1])
        #expect(absent.map(\.range) == [quarter.range])
    }

    @Test(arguments: Proration.allCases)
    func `no served day gives no prorated part`(way: Proration) throws {
        guard way != .none else { return }
        #expect(try weights(way, march, nil) == [])
        #expect(try weights(way, march, range("2020-04-01")) == [])
        #expect(try weights(way, march, range("2019-01-01", "2020-02-29")) == [])
    }

    @Test func `calendar days are counted against the period`() throws {
        #expect(try weights(.calendarDays, march, range("2020-01-01")) == ["1"])
        #expect(
            try weights(.calendarDays, march, range("2020-03-02", "2020-03-30"), ["2020-03-11"])
                == ["9/31", "20/31"])
        #expect(try weights(.calendarDays, quarter, range("2020-03-31")) == ["1/91"])
        let parts = try Proration.calendarDays.parts(
            of: march, served: range("2020-03-16"), cuts: [])
        #expect(parts.map(\.chinese) == ["16天 ÷ 31天"])
        #expect(parts.map(\.range) == [try range("2020-03-16", "2020-03-31")])
    }

    @Test func `a wholly served month weighs 1 by weekdays, whatever their number`() throws {
        for month in try Period.year(2020).months {
            #expect(try weights(.workDays, month, range("2019-12-31")) == ["1"], "\(month)")
        }
        // March 2020 has 22 weekdays, 10 of them before the 14th.
        #expect(
            try weights(.workDays, march, range("2020-01-01"), ["2020-03-14"]) == ["5/11", "6/11"])
    }

    @Test func `weekdays of a month served in part are divided by 21.75`() throws {
        let parts = try Proration.workDays.parts(
            of: march, served: range("2020-03-16"), cuts: [day("2020-03-30")])
        #expect(parts.map(\.weight.description) == ["40/87", "8/87"])
        #expect(parts.map(\.chinese) == ["10个工作日 ÷ 21.75个工作日", "2个工作日 ÷ 21.75个工作日"])
        // Only Sunday 1 March is missing: 22 weekdays would weigh more than 1.
        #expect(try weights(.workDays, march, range("2020-03-02")) == ["1"])
        #expect(
            try weights(.workDays, march, range("2020-03-02"), ["2020-03-14"])
                == ["5/11", "6/11"])
        // 21 weekdays stay below.
        #expect(try weights(.workDays, march, range("2020-03-03")) == ["28/29"])
        // A weekend weighs nothing, but is a part.
        #expect(try weights(.workDays, march, range("2020-03-28", "2020-03-29")) == ["0"])
        // July 2020 has 23 weekdays; without the first, 22 are still too many.
        #expect(try weights(.workDays, .month(2020, 7), range("2020-07-02")) == ["1"])
    }

    @Test func `each half with a served day weighs one half, with its first values`() throws {
        func halves(_ first: String, _ last: String?, _ cuts: [String] = []) throws -> [String] {
            try Proration.halfMonth.parts(
                of: march, served: range(first, last), cuts: cuts.map(day)
            ).map { "\($0.weight) \($0.valuesOn)" }
        }
        #expect(try halves("2020-01-01", nil) == ["0.5 2020-03-01", "0.5 2020-03-16"])
        #expect(try halves("2020-03-15", nil) == ["0.5 2020-03-15", "0.5 2020-03-16"])
        #expect(try halves("2020-03-16", nil) == ["0.5 2020-03-16"])
        #expect(try halves("2020-03-31", nil) == ["0.5 2020-03-31"])
        #expect(try halves("2020-01-01", "2020-03-01") == ["0.5 2020-03-01"])
        #expect(try halves("2020-03-05", "2020-03-20") == ["0.5 2020-03-05", "0.5 2020-03-16"])
        #expect(
            try halves("2020-01-01", nil, ["2020-03-02", "2020-03-17"])
                == ["0.5 2020-03-01", "0.5 2020-03-16"])
        let february = try Proration.halfMonth.parts(
            of: .month(2021, 2), served: range("2021-02-16"), cuts: [])
        #expect(february.map(\.chinese) == ["1个半月 ÷ 2个半月"])
        #expect(february.map(\.range) == [try range("2021-02-16", "2021-02-28")])
    }

    @Test func `full months count whole months, and parts of them by days`() throws {
        #expect(try weights(.fullMonths, march, range("2020-03-01", "2020-03-31")) == ["1"])
        #expect(try weights(.fullMonths, march, range("2020-03-01", "2020-03-30")) == [])
        #expect(
            try weights(.fullMonths, march, range("2020-01-01"), ["2020-03-16"])
                == ["15/31", "16/31"])
        #expect(try weights(.fullMonths, quarter, range("2020-01-02")) == ["2/3"])
        #expect(try weights(.fullMonths, quarter, range("2020-01-02", "2020-03-30")) == ["1/3"])
        #expect(
            try weights(.fullMonths, quarter, range("2020-01-01"), ["2020-02-01"])
                == ["1/3", "2/3"])
        let parts = try Proration.fullMonths.parts(
            of: quarter, served: range("2020-01-15"), cuts: [day("2020-01-20"), day("2020-02-11")])
        #expect(parts.map(\.weight.description) == ["10/87", "16/29"])
        #expect(parts.map(\.valuesOn) == [try day("2020-02-01"), try day("2020-02-11")])
        #expect(parts.map(\.chinese) == ["10/29个月 ÷ 3个月", "48/29个月 ÷ 3个月"])
    }

    @Test(arguments: [Proration.workDays, .halfMonth])
    func `ways for months refuse longer periods`(way: Proration) throws {
        for text in ["2020-Q1", "2020-H1", "2020"] {
            let period = try Period(text: text)
            #expect(
                Refusal.code { _ = try way.parts(of: period, served: nil, cuts: []) }
                    == .prorationPeriod)
        }
        #expect(way.isForMonthsOnly)
        let message = Refusal.error { _ = try way.parts(of: quarter, served: nil, cuts: []) }?
            .message
        #expect(message?.contains("2020年第1季度不是一个月") == true)
    }

    @Test func `names`() {
        #expect(
            Proration.allCases.map(\.rawValue) == [
                "none", "calendar-days", "work-days-21.75", "half-month", "full-months",
            ])
        #expect(Set(Proration.allCases.map(\.chinese)).count == 5)
        #expect(ProrationUnit.allCases.map(\.rawValue).count == 5)
    }
}
