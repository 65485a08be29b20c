import Foundation
import TabularFiles
import Testing

@Suite struct CSVReaderTests {
    @Test func readsCellsWithTheirPlaces() throws {
        let table = try table("序号, 姓名 ,考核得分\r\n1,甲一,92\r\n\r\n2,\"乙,二\",88.5")
        #expect(table.head.titles == ["序号", "姓名", "考核得分"])
        #expect(table.rows.map(\.texts) == [["1", "甲一", "92"], ["2", "乙,二", "88.5"]])
        #expect(table.rows.map(\.row) == [2, 4])
        let cell = try #require(table.rows[1]["考核得分"])
        #expect(cell.text == "88.5")
        #expect(cell.place.description == "表.csv 第 4 行“考核得分”列")
        #expect(table.rows[1]["没有"] == nil)
        #expect(table.placeOfTitle(at: 1).description == "表.csv 第 1 行“姓名”列")
    }

    @Test func countsRowsAsASpreadsheetAndLinesAsAnEditor() throws {
        let table = try table("a,b\n\"1\n2\",x\n3,y\n")
        #expect(table.rows.map(\.row) == [2, 3])
        #expect(table.rows.map(\.line) == [2, 4])
        #expect(table.rows[1][0].place.description == "表.csv 第 3 行（文本第 4 行）“a”列")
        #expect(table.rows[0][0].text == "1\n2")
    }

    @Test func keepsSpacesAndEmptyCells() throws {
        let table = try table("\n\na,b\n x ,\n,\n")
        #expect(table.headRow == 3)
        #expect(table.rows.map(\.texts) == [[" x ", ""], ["", ""]])
        #expect(table.rows.map(\.isBlank) == [false, true])
        #expect(table.rows[0][1].isBlank)
        #expect(table.rows[0].cells.map(\.text) == [" x ", ""])
    }

    @Test func reportsAllErrorsAtOnceWithTheirPlaces() throws {
        let text = "a,b\n1\n2,3\n4,5,6\n\"x\"y,7\n8,p\"q\n9,\u{202E}z\n\"open,1\n"
        let found = complaints { _ = try table(text) }
        #expect(
            found.map(\.code) == [
                .fieldCount, .fieldCount, .textAfterQuote, .quoteInCell, .controlCharacter,
                .unterminatedQuote,
            ])
        #expect(found.map(\.row) == [2, 4, 5, 6, 7, 8])
        #expect(found.map(\.column) == [nil, nil, 1, 2, 2, 1])
        #expect(found.map(\.columnTitle) == [nil, nil, "a", "b", "b", "a"])
        #expect(found[0].message.contains("表.csv 第 2 行：这一行只有 1 格，比表头少 1 格"))
        #expect(found[4].message.contains("U+202E"))
    }

    @Test func listsErrorsUpToTheLimitAndCountsTheRest() throws {
        let text = "a,b\n" + String(repeating: "1\n", count: 10)
        do {
            _ = try table(text, limits: TableLimits(listedErrors: 3))
            Issue.record("a table with short rows was read")
        } catch {
            #expect(error.errors.count == 3)
            #expect(error.omitted == 7)
            #expect(error.message.contains("还有 7 处问题"))
            #expect(error.description.contains("table.csv.field_count"))
        }
    }

    @Test(arguments: [
        "\u{0}", "\t", "\u{1B}", "\u{7F}", "\u{85}", "\u{200E}", "\u{2028}", "\u{2066}", "\u{FEFF}",
        "\r", "\u{FFFE}",
    ])
    func refusesInvisibleCharacters(_ character: String) throws {
        for text in ["a\nx\(character)y\n", "a\n\"x\(character)y\"\n", "a\(character)b\n1\n"] {
            #expect(complaints { _ = try table(text) }.map(\.code) == [.controlCharacter])
        }
    }

    @Test func refusesBrokenHeads() throws {
        #expect(complaints { _ = try table("") }.map(\.code) == [.missingHead])
        #expect(complaints { _ = try table("\n\r\n\n") }.map(\.code) == [.missingHead])
        let found = complaints { _ = try table("a,, a ,\n1,2,3,4\n") }
        #expect(found.map(\.code) == [.emptyTitle, .duplicateTitle, .emptyTitle])
        #expect(found.map(\.column) == [2, 3, 4])
        #expect(found[1].message.contains("第 1 列和第 3 列"))
    }

    @Test func holdsItsLimits() throws {
        func codes(_ limits: TableLimits) -> [TableErrorCode] {
            complaints { _ = try table("a,b\n1,2\n3,4\n", limits: limits) }.map(\.code)
        }
        #expect(codes(TableLimits(bytes: 12)) == [])
        #expect(codes(TableLimits(bytes: 11)) == [.tooLarge])
        #expect(codes(TableLimits(rows: 3)) == [])
        #expect(codes(TableLimits(rows: 2)) == [.tooLarge])
        #expect(codes(TableLimits(columns: 2)) == [])
        #expect(codes(TableLimits(columns: 1)) == [.tooLarge])
        #expect(codes(TableLimits(cellBytes: 1)) == [])
        #expect(codes(TableLimits(cellBytes: 0)).allSatisfy { $0 == .tooLarge })
    }

    @Test func readsFiles() throws {
        try TemporaryFolder.with { folder in
            let path = folder + "/成绩.csv"
            try AtomicFile.write(Array("a\n1\n".utf8), toPath: path)
            #expect(try CSVReader().table(atPath: path, named: "成绩").file == "成绩")
            #expect(try CSVReader().table(atPath: path).file == path)
            let small = CSVReader(limits: TableLimits(bytes: 3))
            #expect(complaints { _ = try small.table(atPath: path) }.map(\.code) == [.tooLarge])
            for wrong in [folder, folder + "/没有.csv"] {
                let found = complaints { _ = try CSVReader().table(atPath: wrong) }
                #expect(found.map(\.code) == [.readFailed])
            }
        }
    }

    @Test func passesOverWhatSpreadsheetsLeave() throws {
        let read = try table("a,b,, \n1,2,,\n3,4, ,,\n5,6\n,,,\n")
        #expect(read.head.titles == ["a", "b"])
        #expect(read.rows.map(\.texts) == [["1", "2"], ["3", "4"], ["5", "6"], ["", ""]])
        let found = complaints { _ = try table("a,b,,\n1,2,,\n3,4,,5\n") }
        #expect(found.map(\.code) == [.emptyTitle])
        #expect(found.map(\.column) == [4])
    }

    @Test func setsFaultyRowsApart() throws {
        let reader = CSVReader(keepsFaultyRows: true)
        func read(_ text: String) throws -> TextTable {
            try reader.table(from: Array(text.utf8), named: "表.csv")
        }
        let table = try read("a,b\n1\n2,3\n4,5,6\n7,\u{202E}8\n")
        #expect(table.rows.map(\.texts) == [["2", "3"]])
        #expect(table.faultyRows.map(\.row) == [2, 4, 5])
        #expect(table.faultyRows[1].texts == ["4", "5", "6"])
        #expect(
            table.faultyRows.flatMap(\.errors).map(\.code) == [
                .fieldCount, .fieldCount, .controlCharacter,
            ])
        // Where quotes do not match, or no row fits the head, the file as a whole is at fault.
        for text in ["a,b\n1,2\n3,\"4\n", "a,b\n1,2\n3,p\"q\n", "a,b\n1\n2\n", "a,a\n1,2\n3\n"] {
            #expect(throws: TableErrors.self) { try read(text) }
        }
    }

    @Test(arguments: ["\t", ";", "，", "；", "|"])
    func saysWhatElseSeparatesTheCells(_ mark: String) throws {
        let found = complaints { _ = try table("a\(mark)b\n1\(mark)2\n3\(mark)4\n") }
        #expect(found.map(\.code) == [.separator])
        #expect(try table("a\(mark == "\t" ? "" : mark)b,c\n1,2\n").rows.count == 1)
    }
}
