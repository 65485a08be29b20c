import TabularFiles
import Testing

/// What other programs write, and what none should.
@Suite struct XLSXForeignWorkbookTests {
    private func grid(_ bytes: [UInt8]) throws -> CellGrid {
        try XLSXReader().content(from: bytes, named: "a").sheet(named: nil)
    }

    @Test func placesMayBeLeftOut() throws {
        let text =
            "<c t=\"inlineStr\"><is><r><t>张</t></r><rPh><t>zhang</t></rPh><r><t>一</t></r></is></c>"
        let grid = try grid(
            PackedParts.workbook(
                "<row>\(text)<c/><c t=\"str\"><f>A1</f><v>公式</v></c></row>"
                    + "<row r=\"4\"><c r=\"C4\" t=\"b\"><v>1</v></c><c t=\"e\"><v>#N/A</v></c></row>"
            ))
        #expect(grid.rows.map(\.row) == [1, 4])
        #expect(
            grid.rows[0].cells == [
                GridCell(column: 1, text: "张一"), GridCell(column: 3, text: "公式"),
            ])
        #expect(
            grid.rows[1].cells == [
                GridCell(column: 3, text: "1", kind: .boolean),
                GridCell(column: 4, text: "#N/A", kind: .error),
            ])
    }

    @Test func aFormulaThatWasNeverComputedIsNoEmptyCell() throws {
        let grid = try grid(
            PackedParts.workbook("<row><c><f>1+1</f></c><c><f>1+1</f><v>2</v></c></row>"))
        #expect(
            grid.rows[0].cells == [
                GridCell(column: 1, text: "", kind: .formula),
                GridCell(column: 2, text: "2", kind: .number),
            ])
    }

    @Test func hiddenRowsAreToldAndLeftOut() throws {
        let cell = "<c><v>1</v></c>"
        let grid = try grid(
            PackedParts.workbook(
                "<row>\(cell)</row><row hidden=\"1\">\(cell)</row><row hidden=\"true\"/>"
                    + "<row>\(cell)</row>"))
        #expect(grid.rows.map(\.row) == [1, 4])
        #expect(grid.hiddenRows == [2])
    }

    @Test func theYearFromWhichDaysCountIsTold() throws {
        let row = "<row><c><v>1</v></c></row>"
        let older = PackedParts.workbook(row, workbook: "<x:workbookPr date1904=\"1\"/>")
        #expect(try grid(older).countsFrom1904)
        #expect(try !grid(PackedParts.workbook(row)).countsFrom1904)
    }

    @Test func sharedTextsAreJoinedOfTheirParts() throws {
        let strings =
            "<si><t>甲</t></si><si><r><t xml:space=\"preserve\"> 乙</t></r><r><t>_x000A_丙</t></r></si>"
        let grid = try grid(
            PackedParts.workbook(
                "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c></row>", strings: strings))
        #expect(grid.rows[0].cells.map(\.text) == [" 乙\n丙", "甲"])
    }

    @Test(arguments: [
        "<row><c t=\"s\"><v>0</v></c></row>", "<row r=\"2\"/><row r=\"1\"/>",
        "<row><c r=\"B1\"/><c r=\"A1\"/></row>", "<row><c", "<row><c r=\"A2\"/></row>",
    ])
    func whatContradictsItselfIsDamaged(_ rows: String) {
        let found = complaints { _ = try grid(PackedParts.workbook(rows)) }
        #expect(found.map(\.code) == [.damagedXLSX])
    }

    /// A billion laughs, and a file of the machine's.
    @Test(arguments: ["<!ENTITY a \"ha\">", "<!ENTITY a SYSTEM \"file:///etc/passwd\">"])
    func documentTypesAreNotParsed(_ entity: String) {
        let bytes = PackedParts.bytes([
            ("xl/workbook.xml", "<!DOCTYPE w [\(entity)]><workbook>&a;</workbook>")
        ])
        let found = complaints { _ = try XLSXReader().content(from: bytes, named: "a") }
        #expect(found.map(\.code) == [.damagedXLSX])
    }

    @Test func anArchiveOfSomethingElseIsNoWorkbook() {
        let bytes = PackedParts.bytes([("content.xml", "<office/>")])
        let found = complaints { _ = try XLSXReader().content(from: bytes, named: "a") }
        #expect(found.map(\.code) == [.notXLSX])
    }
}
