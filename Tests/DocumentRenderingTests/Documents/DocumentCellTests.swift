import ExactNumbers
import Governance
import Testing

@Suite struct DocumentCellTests {
    @Test func showsAndSpellsOutItsValue() throws {
        let third = try Rational(quotientOrDecimal: "1/3")
        let day = try #require(Day(year: 2020, month: 3, day: 16))
        let cells: [(DocumentCell, String, String)] = [
            (.amount(Money(fen: 123_871)), "1,238.71", "1238.71"),
            (.amount(Money(fen: -5)), "-0.05", "-0.05"),
            (.number(third), "1/3", "1/3"),
            (.number(try Rational(decimal: "92.50")), "92.5", "92.5"),
            (.day(day), "2020-03-16", "2020-03-16"), (.text("甲"), "甲", "甲"), (.empty, "", ""),
        ]
        for (cell, shown, plain) in cells {
            #expect(cell.shown == shown)
            #expect(cell.plain == plain)
        }
    }

    @Test func lineUpByKindUnlessToldOtherwise() {
        let sides = DocumentTable.ColumnKind.allCases.map { kind in
            DocumentTable.Column(id: "a", title: "a", kind: kind).alignment
        }
        #expect(sides == [.left, .right, .right, .right, .center, .left])
        let centred = DocumentTable.Column(id: "a", title: "a", kind: .amount, alignment: .center)
        #expect(centred.alignment == .center)
    }

    @Test func findTheTablesOfADocument() throws {
        let document = try PaySheet.document()
        #expect(document.tables.count == 1)
        #expect(document.tables[0].hasNotes)
        #expect(document.tables[0].hasGroups)
    }
}
