import Governance
import Testing

struct DayTests {
    /// Counts days with nothing but the lengths of months.
    private struct Odometer {
        var year: Int
        var month = 1
        var day = 1

        var length: Int {
            let leap =
                (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
            return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        }

        mutating func advance() {
            day += 1
            if day > length { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    @Test(arguments: [(1, 130), (1580, 1610), (1890, 2110), (9890, 9999)])
    func `every day has one number and back`(years: (Int, Int)) throws {
        var odometer = Odometer(year: years.0)
        var number = try #require(Day(year: years.0, month: 1, day: 1)).number
        var weekday = try #require(Day(year: years.0, month: 1, day: 1)).weekday.rawValue
        while odometer.year <= years.1 {
            let day = Day(number: number)
            guard day.year == odometer.year, day.month == odometer.month, day.day == odometer.day,
                Day(year: odometer.year, month: odometer.month, day: odometer.day) == day,
                day.weekday.rawValue == weekday
            else {
                Issue.record("\(odometer) is \(day), number \(number), \(day.weekday)")
                return
            }
            odometer.advance()
            number += 1
            weekday = weekday % 7 + 1
        }
    }

    @Test func `text and number agree all over the range`() throws {
        for number in stride(from: Day.earliest.number, through: Day.latest.number, by: 211) {
            let day = Day(number: number)
            #expect(try Day(text: day.description) == day, "\(number)")
            #expect(Day(year: day.year, month: day.month, day: day.day) == day, "\(number)")
        }
    }

    @Test func `known days`() throws {
        #expect(Day(number: 0).description == "1970-01-01")
        #expect(Day(number: 0).weekday == .thursday)
        #expect(Day.earliest.description == "0001-01-01")
        #expect(Day.earliest.weekday == .monday)
        #expect(Day.latest.description == "9999-12-31")
        #expect(Day.latest.weekday == .friday)
        #expect(try Day(text: "2020-03-01").number == 18_322)
        #expect(try Day(text: "2020-03-01").weekday.chinese == "星期日")
        #expect(try Day(text: "2020-03-01").isWeekend)
        #expect(try !Day(text: "2020-03-02").isWeekend)
        #expect(try Day(text: "2020-03-01").chinese == "2020年3月1日")
        #expect(try Day(text: "0033-01-09").chinese == "33年1月9日")
        #expect(Weekday.allCases.map(\.chinese).joined() == "星期一星期二星期三星期四星期五星期六星期日")
        #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    }

    @Test func `days that do not exist`() {
        #expect(Day(year: 0, month: 1, day: 1) == nil)
        #expect(Day(year: 10000, month: 1, day: 1) == nil)
        #expect(Day(year: 2020, month: 0, day: 1) == nil)
        #expect(Day(year: 2020, month: 13, day: 1) == nil)
        #expect(Day(year: 2020, month: 4, day: 31) == nil)
        #expect(Day(year: 2020, month: 4, day: 0) == nil)
        #expect(Day(year: 1900, month: 2, day: 29) == nil)
        #expect(Day(year: 2000, month: 2, day: 29) != nil)
        #expect(Day(year: .max, month: .max, day: .max) == nil)
        #expect(Day(exactly: Int(Day.earliest.number) - 1) == nil)
        #expect(Day(exactly: Int(Day.latest.number) + 1) == nil)
        #expect(Day(exactly: .min) == nil)
        #expect(Day(exactly: Int(Day.latest.number)) == .latest)
    }

    @Test(arguments: [
        "", "2020", "2020-3-1", "2020/03/01", "2020.03.01", "20200301", "2020-03-01 ",
        " 2020-03-01",
        "2020-03-01\n", "+020-03-01", "-020-03-01", "2020-+3-01", "２０２０-０３-０１", "2020-03-0１",
        "2020年3月1日", "02020-03-01", "2020-03-01T00:00", "2020-03-011", "2020–03–01",
        "2020-03-0\u{0}",
        "2020-03-01\u{301}",
    ])
    func `other forms are refused`(text: String) {
        #expect(Refusal.code { _ = try Day(text: text) } == .dayText)
    }

    @Test(arguments: [
        "2020-02-30", "2019-02-29", "2020-13-01", "2020-00-01", "2020-01-00", "0000-01-01",
        "2020-04-31", "2020-01-32", "9999-99-99",
    ])
    func `dates that do not exist are refused`(text: String) {
        let error = Refusal.error { _ = try Day(text: text) }
        #expect(error?.code == .dayNonexistent)
        #expect(error?.message == "日期“\(text)”不存在，请核对年、月、日。")
    }

    @Test func `messages quote without control characters and cut long text`() throws {
        let error = Refusal.error {
            _ = try Day(text: "\u{1B}[31m\u{202E}x" + String(repeating: "长", count: 100))
        }
        let message = try #require(error?.message)
        #expect(message.hasPrefix("日期“[31mx长"))
        #expect(message.contains("长…”的写法不对"))
        #expect(message.unicodeScalars.count < 120)
    }

    @Test func `days are added within the range`() throws {
        let day = try Day(text: "2020-02-28")
        #expect(day.adding(days: 1)?.description == "2020-02-29")
        #expect(day.adding(days: -59)?.description == "2019-12-31")
        #expect(Day.latest.adding(days: 1) == nil)
        #expect(Day.earliest.adding(days: -1) == nil)
        #expect(day.adding(days: .max) == nil)
        #expect(day.adding(days: .min) == nil)
        #expect(Day.latest - Day.earliest == 3_652_058)
        #expect(Day.earliest - Day.latest == -3_652_058)
        #expect(Day.earliest < Day.latest)
    }
}
