import Governance

/// What is asked of registers: nothing is overwritten, and every day is answered as it was.
extension ArchiveConformance {
    private static let register = "difficulties"
    private static let odd = "“引号” \"'\\ \n\t{}[],:$.%_ 👨‍👩‍👧 é 𠮷"

    private static func day(_ day: Int) -> Day { Day(number: Int32(18_322 + day)) }

    private func event(
        _ entry: Int, _ position: Int, _ kind: RegisterEvent.Kind, on day: Int, state: String,
        _ values: [String: String], personal: [String: String] = [:], note: String = "",
        register: String = register
    ) throws -> RegisterEvent {
        RegisterEvent(
            register: register, entry: entry, position: position, kind: kind,
            move: kind == .moved ? "to-\(state)" : "", state: state, since: Self.day(day),
            values: values, personal: personal, note: note, day: Self.day(day), officer: "a",
            time: Self.time, plugin: try archive.head(), head: try archive.head(), signature: "ab")
    }

    /// Four entries: the first of three events, the second of two, the others of one; and one of another register.
    private func story() throws -> [RegisterEvent] {
        let first = ["village": "甲村", "found": "2020-02-28", "字段-1_a": Self.odd]
        var settled = first
        settled["village"] = "乙村"
        settled["found"] = "2020-03-01"
        return [
            try event(1, 1, .added, on: 1, state: "open", first, personal: ["who": "张三"]),
            try event(2, 1, .added, on: 1, state: "open", ["village": "甲村", "empty": ""]),
            try event(1, 2, .corrected, on: 3, state: "open", settled, personal: ["who": "李四"]),
            try event(
                1, 3, .moved, on: 5, state: "done", settled,
                personal: ["who": "李四", "phone": Self.odd], note: "已到场：\(Self.odd)"),
            try event(2, 2, .moved, on: 9, state: "done", ["found": "2020-03-31"]),
            try event(3, 1, .added, on: 9, state: "open", ["found": "不详", "village": "a'b\"c"]),
            try event(10, 1, .added, on: 9, state: "", [:]),
            try event(1, 1, .added, on: 0, state: "open", first, register: "other"),
        ]
    }

    mutating func registers() throws {
        let query = RegisterQuery(Self.register)
        expect(try archive.entries(query, fields: []).isEmpty, "a new archive has entries")
        expect(try archive.lastEntry(of: Self.register) == 0, "a new register has a last entry")
        expect(try archive.tally(query, by: nil).isEmpty, "nothing is counted as something")
        let events = try story()
        let old = try archive.head()
        try archive.add(events, after: old)
        try refusals(events, old)
        for (entry, positions) in [(1, 3), (2, 2), (3, 1), (10, 1), (4, 0)] {
            let kept = events.filter { $0.register == Self.register && $0.entry == entry }
            expect(
                try archive.history(of: Self.register, entry: entry) == kept
                    && kept.count == positions,
                "the events of entry \(entry) are not what was kept")
        }
        expect(try archive.lastEntry(of: Self.register) == 10, "the last entry is not the last")
        expect(try archive.lastEntry(of: "other") == 1, "registers share their numbers")
        try standing(events)
        try conditions()
        try tallies()
    }

    private mutating func refusals(_ events: [RegisterEvent], _ old: ContentDigest) throws {
        let next = try event(11, 1, .added, on: 9, state: "open", [:])
        let archive = archive
        try expectRefusal("an event") { () throws(StoreError) in
            try archive.add([next], after: old)
        }
        let count = try archive.log().count
        do throws(StoreError) {
            try archive.add([next, events[0]], after: try archive.head())
            faults.append("an event that is there already is kept once more")
        } catch {
            expect(try archive.log().count == count, "events that were refused are in the log")
        }
        expect(
            try archive.history(of: Self.register, entry: 11).isEmpty,
            "of events that were refused one is kept")
    }

    // MARK: As entries stood

    private mutating func standing(_ events: [RegisterEvent]) throws {
        let fields = ["village", "found", "empty", "字段-1_a", "nobody"]
        func entries(_ day: Day?) throws -> [RegisterEntry] {
            try archive.entries(RegisterQuery(Self.register, on: day), fields: fields)
        }
        // After each day, the places of the events in the story.
        let stood: [(day: Int?, places: [Int])] = [
            (0, []), (1, [0, 1]), (2, [0, 1]), (3, [2, 1]), (5, [3, 1]), (8, [3, 1]),
            (9, [3, 4, 5, 6]), (nil, [3, 4, 5, 6]),
        ]
        for (day, places) in stood {
            expect(
                try entries(day.map(Self.day)) == places.map { RegisterEntry(after: events[$0]) },
                "entries are not as they stood on day \(day.map(String.init) ?? "now")")
        }
        let some = try archive.entries(RegisterQuery(Self.register), fields: ["village"])
        expect(
            some.map(\.values) == [["village": "乙村"], [:], ["village": "a'b\"c"], [:]],
            "fields that are not wanted are told, or wanted ones are not")
        expect(
            some[0].personal == ["who": "李四", "phone": Self.odd],
            "what is said of people does not come back")
        for (limit, offset, numbers) in [
            (2, 0, [1, 2]), (2, 1, [2, 3]), (2, 3, [10]), (nil, 2, [3, 10]), (0, 0, []), (9, 9, []),
        ] {
            let page = RegisterQuery(Self.register, limit: limit, offset: offset)
            expect(
                try archive.entries(page, fields: []).map(\.number) == numbers,
                "a page of \(limit.map(String.init) ?? "all") after \(offset) is not in order")
        }
    }

    // MARK: What is asked

    private mutating func conditions() throws {
        func numbers(_ conditions: RegisterQuery.Condition..., on day: Int? = nil) throws -> [Int] {
            let query = RegisterQuery(
                Self.register, on: day.map(Self.day), where: conditions)
            return try archive.entries(query, fields: []).map(\.number)
        }
        let asked: [(String, [Int], [Int])] = [
            ("state", [1, 2], try numbers(.state(["done"]))),
            (
                "state of a day", [2],
                try numbers(.state(["open"]), .field("village", oneOf: ["甲村"]), on: 5)
            ),
            ("states", [3, 10], try numbers(.state(["open", ""]))),
            ("no state", [], try numbers(.state([]))),
            ("field", [1], try numbers(.field("village", oneOf: ["乙村", "丙村"]))),
            ("field of before", [], try numbers(.field("village", oneOf: ["甲村"]))),
            ("field of a day", [1, 2], try numbers(.field("village", oneOf: ["甲村"]), on: 2)),
            ("text with quotes", [3], try numbers(.field("village", oneOf: ["a'b\"c"]))),
            ("odd text", [1], try numbers(.field("字段-1_a", oneOf: [Self.odd]))),
            ("one of none", [], try numbers(.field("village", oneOf: []))),
            ("field of nobody", [], try numbers(.field("nobody", oneOf: ["", "甲村"]))),
            ("personal field", [], try numbers(.field("who", oneOf: ["李四"]))),
            ("empty text", [2], try numbers(.field("empty", oneOf: [""]), on: 1)),
            ("empty", [1, 2], try numbers(.empty("empty"), on: 1)),
            ("empty village", [2, 10], try numbers(.empty("village"))),
            ("empty field of nobody", [1, 2, 3, 10], try numbers(.empty("nobody"))),
            ("days", [1], try numbers(.days("found", from: Self.day(0), to: Self.day(0)))),
            ("days from", [1, 2], try numbers(.days("found", from: Self.day(0), to: nil))),
            ("days after", [2], try numbers(.days("found", from: Self.day(1), to: nil))),
            ("days until", [1], try numbers(.days("found", from: nil, to: Self.day(29)))),
            ("days without ends", [1, 2], try numbers(.days("found", from: nil, to: nil))),
            ("days of a day", [1], try numbers(.days("found", from: nil, to: Self.day(-2)), on: 2)),
            (
                "days the wrong way", [],
                try numbers(.days("found", from: Self.day(9), to: Self.day(0)))
            ),
            ("days of nobody", [], try numbers(.days("nobody", from: nil, to: nil))),
            (
                "all of several", [2],
                try numbers(.state(["done"]), .empty("village"), .days("found", from: nil, to: nil))
            ),
        ]
        for (what, expected, found) in asked {
            expect(found == expected, "asked for \(what), entries \(found) are told")
        }
    }

    private mutating func tallies() throws {
        func tally(
            _ field: String?, on day: Int? = nil, _ conditions: RegisterQuery.Condition...
        ) throws -> [String: Int] {
            try archive.tally(
                RegisterQuery(
                    Self.register, on: day.map(Self.day), where: conditions, limit: 1, offset: 1),
                by: field)
        }
        let counted: [(String, [String: Int], [String: Int])] = [
            ("state", ["done": 2, "open": 1, "": 1], try tally(nil)),
            ("state of a day", ["open": 2], try tally(nil, on: 4)),
            ("state before the first day", [:], try tally(nil, on: 0)),
            ("field", ["乙村": 1, "a'b\"c": 1, "": 2], try tally("village")),
            ("field of a day", ["甲村": 2], try tally("village", on: 1)),
            ("empty and absent texts", ["": 2], try tally("empty", on: 1)),
            ("field of nobody", ["": 4], try tally("nobody")),
            (
                "odd text", [Self.odd: 1],
                try tally("字段-1_a", .state(["done"]), .field("village", oneOf: ["乙村"]))
            ),
        ]
        for (what, expected, found) in counted {
            expect(found == expected, "counted by \(what), \(found) is told")
        }
    }
}
