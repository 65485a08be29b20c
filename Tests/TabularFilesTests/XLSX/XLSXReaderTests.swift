import TabularFiles
import Testing

@Suite struct XLSXReaderTests {
    private func content(_ workbook: XLSXWorkbook) throws -> XLSXContent {
        try XLSXReader().content(from: try workbook.bytes(), named: "名单.xlsx")
    }

    private func sheet(_ rows: [[CellValue]], merged: [XLSXArea] = []) -> XLSXSheet {
        XLSXSheet(
            name: "人员", rows: rows.map { XLSXRow($0.map { XLSXCell($0) }) }, merged: merged)
    }

    @Test func readsWhatTheWriterWrites() throws {
        let merged = XLSXArea(rows: 0...0, columns: 0...2)
        let content = try content(
            XLSXWorkbook(sheets: [
                sheet(
                    [
                        [.text("花名册"), .empty, .empty], [],
                        [.text("张一"), .text("  李二<&\n"), .number(try CellNumber("1238.71"))],
                        [.text("_x000A_"), .empty, .number(CellNumber(0))],
                    ], merged: [merged])
            ]))
        let grid = try content.sheet(named: nil)
        #expect(grid.sheet == "人员")
        #expect(grid.file == "名单.xlsx")
        #expect(grid.merged == [merged])
        #expect(grid.rows.map(\.row) == [1, 3, 4])
        #expect(grid.rows[0].cells == [GridCell(column: 1, text: "花名册")])
        #expect(
            grid.rows[1].cells == [
                GridCell(column: 1, text: "张一"), GridCell(column: 2, text: "  李二<& "),
                GridCell(column: 3, text: "1238.71", kind: .number),
            ])
        #expect(
            grid.rows[2].cells == [
                GridCell(column: 1, text: "_x000A_"),
                GridCell(column: 3, text: "0", kind: .number),
            ])
    }

    @Test(arguments: [
        ("yyyy-mm-dd", GridCell.Kind.date), ("yyyy\"年\"m\"月\"d\"日\"", .date), ("0.00", .number),
        ("General", .number), ("#,##0.00", .number), ("[$-804]m/d", .date), ("\"day\"0", .number),
    ])
    func aFormatSaysWhetherANumberIsADate(_ format: String, _ kind: GridCell.Kind) throws {
        let cell = XLSXCell(.number(CellNumber(43906)), style: XLSXStyle(numberFormat: format))
        let content = try content(
            XLSXWorkbook(sheets: [XLSXSheet(name: "a", rows: [XLSXRow([cell])])]))
        #expect(content.sheets[0].rows[0].cells == [GridCell(column: 1, text: "43906", kind: kind)])
    }

    @Test func oneSheetOfSeveralHasToBeNamed() throws {
        let two = [sheet([[.text("a")]]), XLSXSheet(name: "空"), sheet([[.text("b")]])]
        let content = try content(XLSXWorkbook(sheets: two))
        #expect(complaints { _ = try content.sheet(named: nil) }.map(\.code) == [.sheetUnknown])
        #expect(try content.sheet(named: "人员(2)").rows[0].cells[0].text == "b")
        #expect(complaints { _ = try content.sheet(named: "没有") }.map(\.code) == [.sheetUnknown])
        let one = try self.content(XLSXWorkbook(sheets: [two[1], two[0]]))
        #expect(try one.sheet(named: nil).rows[0].cells[0].text == "a")
    }

    @Test func whatIsNoWorkbookIsRefusedByName() throws {
        let reader = XLSXReader()
        func refused(_ bytes: [UInt8]) -> [TableError] {
            complaints { _ = try reader.content(from: bytes, named: "名单.xlsx") }
        }
        #expect(refused(Array("编号,姓名\n".utf8)).map(\.code) == [.notXLSX])
        #expect(refused(Array("编号,姓名\n".utf8))[0].advice.contains(".csv"))
        #expect(refused([]).map(\.code) == [.notXLSX])
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        #expect(refused(compound).map(\.code) == [.notXLSX])
        #expect(refused(compound)[0].advice.contains(".xls"))
        let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        #expect(refused(compound + name).map(\.code) == [.encryptedXLSX])
        let whole = try XLSXWorkbook(sheets: [sheet([[.text("a")]])]).bytes()
        #expect(refused(Array(whole.prefix(whole.count / 2))).map(\.code) == [.damagedXLSX])
    }

    /// Every byte of a workbook turned, and every length of it: an answer or an error, never an end.
    @Test func brokenWorkbooksEndInAnAnswer() throws {
        let whole = try XLSXWorkbook(sheets: [sheet([[.text("甲"), .number(CellNumber(7))]])])
            .bytes()
        let reader = XLSXReader()
        var codes: Set<TableErrorCode> = []
        for index in stride(from: 0, to: whole.count, by: 7) {
            var turned = whole
            turned[index] ^= 0x55
            for bytes in [turned, Array(whole.prefix(index))] {
                let found = complaints { _ = try reader.content(from: bytes, named: "a") }
                codes.formUnion(found.map(\.code))
            }
        }
        #expect(codes.isSubset(of: [.notXLSX, .damagedXLSX, .tooLarge]))
        #expect(codes.contains(.damagedXLSX))
    }

    @Test func whatUnpacksToTooMuchIsRefused() throws {
        let rows = (0..<2_000).map { _ in [CellValue.text("同样的文字"), .number(CellNumber(1))] }
        let bytes = try XLSXWorkbook(sheets: [sheet(rows)]).bytes()
        for limits in [
            TableLimits(bytes: 100), TableLimits(rows: 1_999), TableLimits(columns: 1),
            TableLimits(unpackedBytes: 20_000), TableLimits(parts: 3),
        ] {
            let found = complaints {
                _ = try XLSXReader(limits: limits).content(from: bytes, named: "a")
            }
            #expect(found.map(\.code) == [.tooLarge])
        }
        #expect(
            try XLSXReader().content(from: bytes, named: "a").sheets[0].rows.count == 2_000)
    }

    @Test func choicesAndColumnStylesAreWritten() throws {
        let area = XLSXArea(rows: 1...500, columns: 1...1)
        let source = XLSXArea(rows: 0...1, columns: 0...0)
        let page = XLSXSheet(
            name: "人员", columnWidths: [8, 20], rows: [XLSXRow([XLSXCell(.text("编号"))])],
            columnStyles: [nil, XLSXStyle(numberFormat: "@")],
            choices: [XLSXChoice(area: area, sheet: "选项", source: source, isStrict: true)])
        let options = XLSXSheet(
            name: "选项", rows: [XLSXRow([XLSXCell(.text("男"))])], isHidden: true)
        let bytes = try XLSXWorkbook(sheets: [page, options]).bytes()
        let xml = try #require(ZipFile(bytes)?["xl/worksheets/sheet1.xml"])
        #expect(xml.contains("sqref=\"B2:B501\""))
        #expect(xml.contains("<formula1>'选项'!$A$1:$A$2</formula1>"))
        let content = try XLSXReader().content(from: bytes, named: "a")
        #expect(content.sheets.map(\.sheet) == ["人员"])
        #expect(content.hiddenSheets == ["选项"])
        let found = complaints { _ = try content.sheet(named: "选项") }
        #expect(found.first?.advice.contains("隐藏") == true)
    }
}
