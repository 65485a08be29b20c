import TabularFiles
import Testing

@Suite struct XLSXWorkbookTests {
    private func parts(_ workbook: XLSXWorkbook) throws -> ZipFile {
        try #require(ZipFile(try workbook.bytes()))
    }

    private func sheet(_ cells: [CellValue]) -> XLSXWorkbook {
        XLSXWorkbook(sheets: [XLSXSheet(name: "表", rows: [XLSXRow(cells.map { XLSXCell($0) })])])
    }

    @Test func givesTheSameBytesEveryTime() throws {
        let style = XLSXStyle(hasBorder: true, numberFormat: "#,##0.00")
        let rows = (0..<50).map { index in
            XLSXRow([
                XLSXCell(.text("村\(index)"), style: style), XLSXCell(.number(CellNumber(index))),
            ])
        }
        let workbook = XLSXWorkbook(title: "发放表", sheets: [XLSXSheet(name: "三月", rows: rows)])
        #expect(try workbook.bytes() == workbook.bytes())
        let zip = try parts(workbook)
        // 1980-01-01 00:00, the earliest time a ZIP file can say, and a fixed time of creation.
        #expect(zip.entries.allSatisfy { $0.time == 0x0021_0000 })
        #expect(
            try #require(zip["docProps/core.xml"]).contains(
                ">2000-01-01T00:00:00Z</dcterms:created>"))
    }

    @Test func setsThePage() throws {
        let layout = XLSXPageLayout(isLandscape: true, topMargin: 25.4, repeatedRows: 2...3)
        let sheet = XLSXSheet(
            name: "三月", columnWidths: [10, 20],
            rows: [XLSXRow([XLSXCell(.text("标题")), XLSXCell(.empty)], height: 30)],
            merged: [XLSXArea(rows: 0...0, columns: 0...1)], frozenRows: 4, layout: layout)
        let zip = try parts(XLSXWorkbook(sheets: [sheet]))
        let xml = try #require(zip["xl/worksheets/sheet1.xml"])
        #expect(xml.contains("paperSize=\"9\""))
        #expect(xml.contains("orientation=\"landscape\""))
        #expect(xml.contains("fitToPage=\"1\""))
        #expect(xml.contains("fitToHeight=\"0\""))
        #expect(xml.contains("top=\"1\""))
        #expect(xml.contains("<pane ySplit=\"4\""))
        #expect(xml.contains("<mergeCell ref=\"A1:B1\"/>"))
        #expect(xml.contains("ht=\"30\""))
        #expect(xml.contains("第 &amp;P 页 共 &amp;N 页"))
        #expect(!xml.contains("autoFilter"))
        #expect(
            try #require(zip["xl/workbook.xml"]).contains(
                "_xlnm.Print_Titles\" localSheetId=\"0\">'三月'!$3:$4<")
                || zip["xl/workbook.xml"]?.contains("三月!$3:$4<") == true)
        let upright = try parts(
            XLSXWorkbook(sheets: [XLSXSheet(name: "a", layout: XLSXPageLayout(numbersPages: false))]
            ))
        let plain = try #require(upright["xl/worksheets/sheet1.xml"])
        #expect(plain.contains("orientation=\"portrait\""))
        #expect(!plain.contains("oddFooter"))
    }

    @Test(arguments: [
        "=1+1", "+1", "-1", "@A1", "http://example.com", "123456789012345678", "TRUE",
    ])
    func keepsTextsTexts(_ text: String) throws {
        let zip = try parts(sheet([.text(text)]))
        let xml = try #require(zip["xl/worksheets/sheet1.xml"])
        #expect(xml.contains("t=\"s\""))
        #expect(!xml.contains("<f>"))
        #expect(!xml.contains("hyperlink"))
        #expect(try #require(zip["xl/sharedStrings.xml"]).contains("<t>\(text)</t>"))
        // Format 49 is text: editing the cell makes no formula of it either.
        #expect(try #require(zip["xl/styles.xml"]).contains("numFmtId=\"49\""))
    }

    @Test func cleansTextsAndEscapesWhatTheFormatWouldReadAsACharacter() throws {
        let zip = try parts(
            sheet([
                .text("a\u{202E}\u{1}b\nc<&"), .text("_x000A_"), .text("_x_y_x00"),
                .text("\u{FFFE}d"),
            ]))
        let strings = try #require(zip["xl/sharedStrings.xml"])
        #expect(strings.contains("<t>ab c&lt;&amp;</t>"))
        #expect(strings.contains("<t>_x005F_x000A_</t>"))
        #expect(strings.contains("<t>_x_y_x00</t>"))
        #expect(strings.contains("<t>d</t>"))
    }

    @Test func writesNumbersOnlyWhileTheyStayExact() throws {
        let texts = [
            "1238.71", "-0.01", "999999999999.99", "123456789012345", "1234567890123456",
            "9999999999999.999", "1000000000000000000000",
        ]
        let zip = try parts(sheet(try texts.map { .number(try CellNumber($0)) }))
        let xml = try #require(zip["xl/worksheets/sheet1.xml"])
        for number in ["1238.71", "-0.01", "999999999999.99", "123456789012345", "1E+21"] {
            #expect(xml.contains("<v>\(number)</v>"), "\(number)")
        }
        let strings = try #require(zip["xl/sharedStrings.xml"])
        #expect(strings.contains("<t>1234567890123456</t>"))
        #expect(strings.contains("<t>9999999999999.999</t>"))
    }

    @Test func setsNumberFormatsAndFonts() throws {
        var workbook = sheet([.number(CellNumber(1))])
        workbook.sheets[0].rows[0].cells[0].style = XLSXStyle(
            fontName: "黑体", fontSize: 12, isBold: true, alignment: .right, wraps: true,
            hasBorder: true,
            numberFormat: "#,##0.00")
        let styles = try #require(try parts(workbook)["xl/styles.xml"])
        #expect(styles.contains("numFmtId=\"4\"") || styles.contains("formatCode=\"#,##0.00\""))
        #expect(styles.contains("<name val=\"黑体\"/>"))
        #expect(styles.contains("<left style=\"thin\">"))
        #expect(styles.contains("horizontal=\"right\""))
        #expect(styles.contains("wrapText=\"1\""))
    }

    @Test func makesSheetNamesThatSpreadsheetsTake() {
        let wishes = [
            "a/b:c", "A/B:C", "'x'", "", "History", String(repeating: "长", count: 40),
            String(repeating: "长", count: 40), "a\u{202E}\nb", "  ",
        ]
        let names = XLSXWorkbook(sheets: wishes.map { XLSXSheet(name: $0) }).sheetNames
        #expect(
            names == [
                "a_b_c", "A_B_C(2)", "x", "表", "表History", String(repeating: "长", count: 31),
                String(repeating: "长", count: 28) + "(2)", "a b", "表(2)",
            ])
    }

    @Test func refusesWhatSpreadsheetsDoNotTake() {
        let long = String(repeating: "字", count: 32_768)
        let found = complaints { _ = try sheet([.empty, .text(long)]).bytes() }
        #expect(found.map(\.code) == [.writeTooLarge])
        #expect(found.map(\.column) == [2])
        #expect(complaints { _ = try sheet([.text(String(long.dropLast()))]).bytes() } == [])
        let wide = XLSXRow(Array(repeating: XLSXCell(.empty), count: 16_385))
        let workbook = XLSXWorkbook(sheets: [XLSXSheet(name: "a", rows: [wide])])
        #expect(complaints { _ = try workbook.bytes() }.map(\.code) == [.writeTooLarge])
        for areas in [
            [XLSXArea(rows: 0...1, columns: 0...1), XLSXArea(rows: 1...2, columns: 1...1)],
            [XLSXArea(rows: -1...1, columns: 0...1)],
        ] {
            let workbook = XLSXWorkbook(sheets: [XLSXSheet(name: "a", merged: areas)])
            #expect(complaints { _ = try workbook.bytes() }.map(\.code) == [.writeLayout])
        }
    }

    @Test func replacesTheFileOnlyWhenItIsComplete() throws {
        try TemporaryFolder.with { folder in
            let path = folder + "/表.xlsx"
            try sheet([.text("a")]).write(toPath: path)
            let old = try TemporaryFolder.bytes(of: path)
            #expect(old == (try sheet([.text("a")]).bytes()))
            let broken = sheet([.text(String(repeating: "x", count: 40_000))])
            #expect(complaints { try broken.write(toPath: path) }.map(\.code) == [.writeTooLarge])
            #expect(try TemporaryFolder.bytes(of: path) == old)
            #expect(try TemporaryFolder.names(in: folder) == ["表.xlsx"])
        }
    }

    @Test func printsAtAScaleWithBreaksOfItsOwn() throws {
        let rows = (0..<9).map { XLSXRow([XLSXCell(.text("\($0)"))]) }
        let layout = XLSXPageLayout(scale: 80, breaks: [0, 3, 6])
        let zip = try parts(
            XLSXWorkbook(sheets: [XLSXSheet(name: "条", rows: rows, layout: layout)]))
        let xml = try #require(zip["xl/worksheets/sheet1.xml"])
        #expect(xml.contains("scale=\"80\""))
        #expect(!xml.contains("fitToPage"))
        #expect(xml.contains("<rowBreaks count=\"2\" manualBreakCount=\"2\"><brk id=\"3\""))
    }

    @Test func drawsBarsFromItsCells() throws {
        let rows = [["甲", "1"], ["乙", "2"]].map { row in
            XLSXRow([
                XLSXCell(.text(row[0])),
                XLSXCell((try? CellNumber(row[1])).map { .number($0) } ?? .empty),
            ])
        }
        let chart = XLSXBarChart(
            title: "各村<&>", rows: 0...1, labels: 0, values: 1, row: 0, column: 3)
        let sheet = XLSXSheet(name: "各村'实发", rows: rows, charts: [chart])
        let workbook = XLSXWorkbook(sheets: [sheet])
        let xml = try #require(try parts(workbook)["xl/charts/chart1.xml"])
        #expect(xml.contains("<c:barDir val=\"bar\"/>"))
        #expect(xml.contains("!$A$1:$A$2"))
        #expect(xml.contains("!$B$1:$B$2"))
        #expect(xml.contains("各村&lt;&amp;&gt;"))
        #expect(try workbook.bytes() == workbook.bytes())
    }
}
