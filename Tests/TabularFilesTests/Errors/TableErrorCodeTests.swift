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
        case .notXLSX: _ = try XLSXReader().content(from: [], named: "a.xlsx")
        case .encryptedXLSX:
            let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
            _ = try XLSXReader().content(from: [0xD0, 0xCF, 0x11, 0xE0] + name, named: "a.xlsx")
        case .damagedXLSX:
            _ = try XLSXReader().content(from: Array("PK\u{3}\u{4}".utf8), named: "a.xlsx")
        case .sheetUnknown:
            let bytes = try XLSXWorkbook(sheets: [XLSXSheet(name: "a")]).bytes()
            _ = try XLSXReader().content(from: bytes, named: "a.xlsx").sheet(named: "b")
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
