import Governance
import Testing
import TownshipOffice

/// The log as people read it.
@Suite struct LogSheetTests {
    @Test func anEventOfARegisterIsToldInWords() throws {
        let zeros = try #require(ContentDigest(text: String(repeating: "0", count: 64)))
        let entry = LogEntry(
            sequence: 7, time: "2020-04-02T09:12:00+08:00", actor: "zhang",
            action: LogEntry.Action.registerEvent.rawValue,
            subject: "register difficulties 12 event 3", content: zeros, previous: zeros,
            hash: zeros)
        let document = try LogSheet([entry], township: "金元镇").document()
        let cells = try #require(document.tables.first?.rows.first).cells.map(\.shown)
        #expect(
            cells.suffix(4) == ["zhang", "记入台账", "台账 difficulties 第 12 号第 3 条记录", "000000000000"])
    }
}
