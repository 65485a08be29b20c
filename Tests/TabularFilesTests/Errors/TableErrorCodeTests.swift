import TabularFiles
import Testing

/// One shortest input for every code, so that none is forgotten and none is dead.
@Suite struct TableErrorCodeTests {
    @Test(arguments: TableErrorCode.allCases)
    func isProvoked(_ code: TableErrorCode) {
        let found = complaints { try Self.provoke(code) }
        #expect(found.first?.code == code)
        #expect(found.first?.message.isEmpty == false)
        #expect(found.first?.description.hasPrefix(code.rawValue) == true)
    }

    private static func provoke(_ code: TableErrorCode) throws {
        switch code {
        case .readFailed: _ = try CSVReader().table(atPath: "/没有这个文件.csv")
        case .encoding: _ = try CSVReader().table(from: [0xFF], named: "a.csv")
        case .tooLarge: _ = try table("a", limits: TableLimits(bytes: 0))
        case .controlCharacter: _ = try table("a\u{0}")
        case .unterminatedQuote: _ = try table("\"a")
        case .textAfterQuote: _ = try table("\"a\"b")
        case .quoteInCell: _ = try table("a\"b")
        case .fieldCount: _ = try table("a\n1,2")
        case .separator: _ = try table("a;b\n1;2")
        case .missingHead: _ = try table("")
        case .emptyTitle: _ = try table("a,\n1,2")
        case .duplicateTitle: _ = try table("a,a")
        case .invalidNumber: _ = try CellNumber("1,000")
        case .writeFieldCount: _ = try CSVWriter().bytes(head: ["a"], rows: [[]])
        case .writeTooLarge:
            let cell = XLSXCell(.text(String(repeating: "a", count: 32_768)))
            _ = try XLSXWorkbook(sheets: [XLSXSheet(name: "a", rows: [XLSXRow([cell])])]).bytes()
        case .writeEncoding:
            _ = try CSVWriter(encoding: .gb18030).bytes(head: ["\u{E5E5}"], rows: [])
        case .writeLayout:
            let area = XLSXArea(rows: 0...0, columns: 0...1)
            _ = try XLSXWorkbook(sheets: [XLSXSheet(name: "a", merged: [area, area])]).bytes()
        case .writeFailed: try AtomicFile.write([], toPath: "/没有这个文件夹/a.csv")
        }
    }
}
