import Governance

/// Registers: nothing is overwritten, and every day has the entries as they stood then.
extension ArchiveConformance {
    private static let words = "路灯 \"不亮\"，\n第二行 '💡'"

    mutating func registers() throws {
        expect(try archive.lastEntry(of: "cases") == 0, "a register has entries before the first")
        expect(try archive.history(of: "cases", entry: 1).isEmpty, "nothing has a history")
        let old = try archive.head()
        let first = try event(1, 1, "new", "2020-03-02", ["matter": Self.words, "村": "甲村"])
        let second = try event(2, 1, "new", "2020-03-04", ["matter": "水渠", "date": "2020-03-01"])
        try archive.add([first, second], after: old)
        let archive = archive
        let late = try event(3, 1, "new", "2020-03-04", ["matter": "迟了"])
        try expectRefusal("an event of a register") { () throws(StoreError) in
            try archive.add([late], after: old)
        }
        let moved = try event(
            1, 2, "done", "2020-03-05", ["matter": Self.words, "村": "乙村"], note: "甲一已回访")
        let other = try event(1, 1, "", "2020-03-05", ["matter": "别的"], in: "others")
        try archive.add([moved, other], after: try archive.head())
        let corrected = try event(2, 2, "new", "2020-03-06", ["matter": "水渠"])
        try archive.add([corrected], after: try archive.head())

        expect(try archive.lastEntry(of: "cases") == 2, "the last entry is not told")
        expect(
            try archive.history(of: "cases", entry: 1) == [first, moved],
            "a history is not what was kept, in order")
        var all: [RegisterEvent] = []
        try archive.forEachEvent { all.append($0) }
        expect(
            all == [first, second, moved, other, corrected],
            "the events are not all that was kept, in order")
        try queries([first, second, moved, corrected].map(RegisterEntry.init))
    }

    private mutating func queries(_ entries: [RegisterEntry]) throws {
        let (first, second, moved, corrected) = (entries[0], entries[1], entries[2], entries[3])
        func found(
            _ day: String? = nil, _ conditions: RegisterQuery.Condition..., limit: Int? = nil,
            offset: Int = 0
        ) throws -> [RegisterEntry] {
            try archive.entries(
                RegisterQuery(
                    "cases", on: try day.map { try Day(text: $0) }, where: conditions,
                    limit: limit, offset: offset), fields: ["matter"])
        }
        expect(try found() == [moved, corrected], "entries are not as their last events left them")
        expect(try found("2020-03-01").isEmpty, "entries are there before they were made")
        expect(try found("2020-03-03") == [first], "a day has not the entries as they stood then")
        expect(try found("2020-03-05") == [moved, second], "a day has not the states of that day")
        expect(try found(limit: 1, offset: 1) == [corrected], "a limit is not by number")
        expect(try found(nil, .state(["done"])) == [moved], "a state is not asked for")
        expect(
            try found(nil, .field("村", oneOf: ["乙村", "丙村"])) == [moved],
            "a field is not held against texts")
        expect(
            try found(nil, .field("matter", oneOf: [Self.words])) == [moved],
            "a text is not told from others")
        expect(try found(nil, .empty("date")) == [moved, corrected], "an empty field is not found")
        let march = try Day(text: "2020-03-01")
        expect(
            try found("2020-03-05", .days("date", from: march, to: march)) == [second],
            "a day does not lie between itself and itself")
        expect(
            try found("2020-03-05", .days("date", from: nil, to: nil)) == [second],
            "open ends leave out an entry, or take in one without a day")
        expect(
            try archive.tally(RegisterQuery("cases"), by: nil) == ["done": 1, "new": 1],
            "states are not counted")
        expect(
            try archive.tally(RegisterQuery("cases"), by: "村") == ["乙村": 1, "": 1],
            "texts are not counted, those without under the empty one")
    }

    private func event(
        _ entry: Int, _ position: Int, _ state: String, _ day: String, _ values: [String: String],
        note: String = "", in register: String = "cases"
    ) throws -> RegisterEvent {
        RegisterEvent(
            register: register, entry: entry, position: position,
            kind: position == 1 ? .added : .moved, move: position == 1 ? "" : "go", state: state,
            since: try Day(text: day), values: values,
            personal: ["who": "甲一", "phone": "0300-0000001"], note: note,
            day: try Day(text: day), officer: "a", time: "2020-04-02T09:12:00+08:00",
            plugin: try archive.head(), head: try archive.head())
    }
}
