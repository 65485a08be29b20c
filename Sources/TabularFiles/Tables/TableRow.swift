/// One row of a table that was read: as many cells as the head has titles.
public struct TableRow: Sendable, Hashable {
    /// The head this row stands under.
    public let head: TableHead
    /// The row, counted from 1 as a spreadsheet counts.
    public let row: Int
    /// The line of the text file on which the row begins, counted from 1.
    public let line: Int
    /// The texts from left to right, exactly as the file has them.
    public let texts: [String]

    init(head: TableHead, row: Int, line: Int, texts: [String]) {
        precondition(texts.count == head.titles.count, "a row must fit its head")
        self.head = head
        self.row = row
        self.line = line
        self.texts = texts
    }

    /// The cell at an index counted from 0.
    public subscript(index: Int) -> Cell {
        let place = CellPlace(
            file: head.file, row: row, line: line, column: index + 1, title: head.titles[index])
        return Cell(text: texts[index], place: place)
    }

    /// The cell under a title; nil when the head has no such title.
    public subscript(title: String) -> Cell? {
        head.index(of: title).map { self[$0] }
    }

    /// The cells from left to right.
    public var cells: [Cell] { texts.indices.map { self[$0] } }

    /// Whether every cell is blank, as in the rows of commas that spreadsheets leave at the end.
    public var isBlank: Bool { texts.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
}
