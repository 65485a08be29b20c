/// Where a cell stands in the file that somebody will open to mend it.
public struct CellPlace: Sendable, Hashable, CustomStringConvertible {
    /// The file, as its reader named it.
    public let file: String
    /// The row, counted from 1 as a spreadsheet counts: blank lines count, line breaks in cells do not.
    public let row: Int
    /// The line of the text file on which the row begins, counted from 1.
    public let line: Int
    /// The column, counted from 1.
    public let column: Int
    /// The title of the column.
    public let title: String

    /// Makes a place; row, line and column are counted from 1.
    public init(file: String, row: Int, line: Int, column: Int, title: String) {
        precondition(row > 0 && line > 0 && column > 0, "a place is counted from 1")
        self.file = file
        self.row = row
        self.line = line
        self.column = column
        self.title = title
    }

    /// The place in words, such as `成绩.csv 第 41 行“考核得分”列`.
    public var description: String {
        PlaceText.describe(file: file, row: row, line: line, column: column, title: title)
    }
}
