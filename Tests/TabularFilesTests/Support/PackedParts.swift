/// Packs texts into an archive without compressing them, for workbooks that no program would write.
enum PackedParts {
    static func bytes(_ parts: [(name: String, text: String)]) -> [UInt8] {
        var content: [UInt8] = []
        var directory: [UInt8] = []
        for (name, text) in parts {
            let bytes = Array(text.utf8)
            let sum = crc(bytes)
            let head =
                little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
                + little(sum, 4) + little(bytes.count, 4) + little(bytes.count, 4)
                + little(name.utf8.count, 2) + little(0, 2)
            directory +=
                [0x50, 0x4B, 0x01, 0x02] + little(20, 2) + head + little(0, 2) + little(0, 2)
                + little(0, 2) + little(0, 4) + little(content.count, 4) + Array(name.utf8)
            content += [0x50, 0x4B, 0x03, 0x04] + head + Array(name.utf8) + bytes
        }
        let end =
            [0x50, 0x4B, 0x05, 0x06] + little(0, 2) + little(0, 2) + little(parts.count, 2)
            + little(parts.count, 2) + little(directory.count, 4) + little(content.count, 4)
            + little(0, 2)
        return content + directory + end
    }

    /// A workbook with one sheet of the given rows.
    static func workbook(
        _ rows: String, workbook: String = "", strings: String? = nil, after: String = ""
    ) -> [UInt8] {
        let relation =
            "<Relationship Id=\"r\" Type=\"x/worksheet\" Target=\"/xl/worksheets/1.xml\"/>"
        let shared = "<Relationship Id=\"s\" Type=\"x/sharedStrings\" Target=\"strings.xml\"/>"
        var parts = [
            (
                "xl/workbook.xml",
                "<x:workbook xmlns:x=\"x\" xmlns:r=\"r\">\(workbook)<x:sheets>"
                    + "<x:sheet name=\"表\" r:id=\"r\"/></x:sheets></x:workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                "<Relationships>\(relation)\(strings == nil ? "" : shared)</Relationships>"
            ),
            (
                "xl/worksheets/1.xml",
                "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>"
            ),
        ]
        if let strings { parts.append(("xl/strings.xml", "<sst>\(strings)</sst>")) }
        return bytes(parts)
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    private static func crc(_ bytes: [UInt8]) -> Int {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
        return Int(sum ^ 0xFFFF_FFFF)
    }
}
