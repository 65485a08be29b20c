import Governance
import Testing

struct TimelineTests {
    private func day(_ text: String) throws -> Day { try Day(text: text) }

    @Test func `a value holds from its day until the next`() throws {
        let timeline = try Timeline([
            .init(from: day("2020-01-01"), value: 3000),
            .init(from: day("2020-07-01"), announced: day("2020-09-15"), value: 3200),
        ])
        #expect(try timeline.value(on: day("2019-12-31")) == nil)
        #expect(try timeline.value(on: day("2020-01-01"))?.value == 3000)
        #expect(try timeline.value(on: day("2020-06-30"))?.value == 3000)
        #expect(try timeline.value(on: day("2020-07-01"))?.value == 3200)
        #expect(try timeline.value(on: day("2020-08-01"), known: day("2020-09-14"))?.value == 3000)
        #expect(try timeline.value(on: day("2020-08-01"), known: day("2020-09-15"))?.value == 3200)
        let year = try Period.year(2020).range
        #expect(try timeline.changes(in: year) == [day("2020-07-01")])
        #expect(try timeline.changes(in: year, known: day("2020-09-14")) == [])
        #expect(try timeline.changes(in: DayRange(from: day("2020-07-01"))) == [])
        #expect(try timeline.changes(in: DayRange(from: day("2019-07-01"))).count == 2)
        #expect(try timeline.changes(in: Period.month(2020, 6).range) == [])
    }

    @Test func `an empty timeline holds nothing`() throws {
        let timeline = try Timeline<String>([])
        #expect(timeline.value(on: .latest) == nil)
        #expect(timeline.changes(in: DayRange(from: .earliest)) == [])
    }

    @Test func `entries out of order or twice on a day name both`() throws {
        let (first, second) = (try day("2020-01-01"), try day("2020-07-01"))
        let order = Refusal.error {
            _ = try Timeline([
                .init(from: first, value: 1), .init(from: second, value: 2),
                .init(from: first, value: 3),
            ])
        }
        #expect(order?.code == .timelineOrder)
        #expect(order?.context.record == 2)
        #expect(order?.context.otherRecord == 1)
        let twice = Refusal.error {
            _ = try Timeline([
                .init(from: first, value: 1),
                .init(from: first, announced: second, value: 2),
            ])
        }
        #expect(twice?.code == .timelineDuplicate)
        #expect(twice?.context.record == 1)
        #expect(twice?.context.otherRecord == 0)
        #expect(twice?.message.contains("第1项和第2项都从 2020-01-01 起执行") == true)
    }

    @Test func `look-ups agree with a plain search`() throws {
        var numbers = SeededNumbers(seed: 11)
        for _ in 0..<300 {
            let starts = Set(
                (0..<Int.random(in: 0..<7, using: &numbers)).map { _ in
                    Int32.random(in: 0..<20, using: &numbers)
                }
            ).sorted()
            let entries = starts.enumerated().map { index, start in
                let announced = Int32.random(in: -8..<24, using: &numbers)
                return Timeline<Int>.Entry(
                    from: Day(number: start),
                    announced: announced < 0 ? nil : Day(number: announced), value: index)
            }
            let timeline = try Timeline(entries)
            for number in Int32(-1)...21 {
                let limit = Int32.random(in: -2..<26, using: &numbers)
                let known = limit < 0 ? nil : Day(number: limit)
                let seen = entries.filter { entry in
                    known.flatMap { limit in entry.announced.map { $0 <= limit } } ?? true
                }
                let day = Day(number: number)
                #expect(
                    timeline.value(on: day, known: known) == seen.last { $0.from <= day },
                    "\(entries) on \(day) known \(String(describing: known))")
                let range = try DayRange(first: day, last: Day(number: number + 6))
                #expect(
                    timeline.changes(in: range, known: known)
                        == seen.map(\.from).filter { $0 > day && range.contains($0) },
                    "\(entries) in \(range) known \(String(describing: known))")
            }
        }
    }
}
