import TabularFiles
import Testing

@Suite struct CellGridTests {
    @Test func aFileOfAnyWidthIsCells() throws {
        let text = "花名册\n\n编号,姓名,\nP1,\"张,一\"\n,,,合计\n"
        let grid = try CSVReader().grid(from: Array(text.utf8), named: "名单.csv")
        #expect(grid.rows.map(\.row) == [1, 3, 4, 5])
        #expect(grid.rows[2].cells.map(\.text) == ["P1", "张,一"])
        #expect(grid.rows[3].cells == [GridCell(column: 4, text: "合计")])
        #expect(grid.rows[3].cell(4)?.text == "合计")
        #expect(grid.rows[3].cell(1) == nil)
    }

    @Test func quotesAreHeldToTheRules() {
        let found = complaints {
            _ = try CSVReader().grid(from: Array("a\n\"b\n".utf8), named: "名单.csv")
        }
        #expect(found.map(\.code) == [.unterminatedQuote])
    }

    @Test(arguments: [(1, "A"), (26, "Z"), (27, "AA"), (703, "AAA")])
    func columnsHaveLetters(_ column: Int, _ letters: String) {
        #expect(CellGrid.letters(ofColumn: column) == letters)
    }
}
