import TabularFiles
import Testing

@Suite struct EncodingTests {
    /// 姓名,职务 / 甲一,书记 in GB18030.
    private static let office: [UInt8] = [
        0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0xD6, 0xB0, 0xCE, 0xF1, 0x0D, 0x0A, 0xBC, 0xD7, 0xD2, 0xBB,
        0x2C, 0xCA, 0xE9, 0xBC, 0xC7, 0x0D, 0x0A,
    ]

    @Test func recognisesTheEncodingsOfOffices() throws {
        let plain = Array("姓名,职务\r\n甲一,书记\r\n".utf8)
        for (bytes, encoding) in [
            (plain, TextEncoding.utf8), ([0xEF, 0xBB, 0xBF] + plain, .utf8WithMark),
            (Self.office, .gb18030),
        ] {
            let table = try CSVReader().table(from: bytes, named: "")
            #expect(table.encoding == encoding)
            #expect(table.head.titles == ["姓名", "职务"])
            #expect(table.rows.map(\.texts) == [["甲一", "书记"]])
        }
    }

    @Test func takesTheEncodingThatTheCallerKnows() throws {
        // 一 alone is D2 BB, which is a Cyrillic letter in UTF-8.
        let bytes: [UInt8] = Array("a\n".utf8) + [0xD2, 0xBB]
        #expect(try CSVReader().table(from: bytes, named: "").rows[0].texts == ["\u{4BB}"])
        let known = CSVReader(encoding: .gb18030)
        #expect(try known.table(from: bytes, named: "").rows[0].texts == ["一"])
        let wrong = CSVReader(encoding: .utf8)
        #expect(complaints { _ = try wrong.table(from: Self.office, named: "") }.map(\.line) == [1])
    }

    @Test(
        arguments: [
            [0x80], [0xFF], [0xD0], [0xD0, 0x20], [0xD0, 0x7F], [0x81, 0x30, 0x81],
            [0x81, 0x30, 0x81, 0x41],
            [0xFE, 0x39, 0xFE, 0x39],
        ] as [[UInt8]])
    func tellsTheLineOfBytesThatAreNeither(_ broken: [UInt8]) throws {
        let bytes = Self.office + broken + [0x0A] + Self.office
        let found = complaints { _ = try CSVReader().table(from: bytes, named: "表") }
        #expect(found.map(\.code) == [.encoding])
        #expect(found.map(\.line) == [3])
        #expect(found.map(\.row) == [nil])
        #expect(found.first?.message.hasPrefix("表 文本第 3 行：") == true)
    }

    @Test func tellsTheLineOfBrokenUTF8BehindAMark() throws {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("a\n甲\n".utf8) + [0xE7, 0x94]
        #expect(complaints { _ = try CSVReader().table(from: bytes, named: "") }.map(\.line) == [3])
    }

    /// Every character comes back from a GB18030 file, or is refused when it is written.
    @Test func carriesEveryCharacterThroughGB18030OrRefusesIt() throws {
        var refused = 0
        for block in stride(from: UInt32(0xA0), to: 0x30000, by: 512) {
            let scalars = (block..<block + 512).compactMap(Unicode.Scalar.init)
            let visible = scalars.filter { !TextCleaning.isForbidden($0) }
            let row = visible.map { CellValue.text("x" + String(Character($0))) }
            let head = row.indices.map { "列\($0)" }
            if row.isEmpty { continue }
            let writer = CSVWriter(encoding: .gb18030)
            guard let bytes = try? writer.bytes(head: head, rows: [row]) else {
                refused += 1
                continue
            }
            let read = try CSVReader(encoding: .gb18030).table(from: bytes, named: "")
            #expect(
                read.rows[0].texts.elementsEqual(visible.map { "x" + String(Character($0)) }) {
                    $0.utf8.elementsEqual($1.utf8)
                })
        }
        // The few private-use characters that newer editions replaced lie in two of these blocks.
        #expect(refused == 3 || refused == 2)
    }

    @Test func refusesToWriteWhatWouldComeBackAsAnotherCharacter() throws {
        let writer = CSVWriter(encoding: .gb18030)
        let found = complaints {
            _ = try writer.bytes(head: ["a"], rows: [[.text("好")], [.text("\u{E5E5}")]])
        }
        #expect(found.map(\.code) == [.writeEncoding])
        #expect(found.map(\.row) == [3])
    }
}
