/// One thing that is wrong with a table file, with its place and what to do about it.
public struct TableError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The stable code to match on.
    public let code: TableErrorCode
    /// The file, as its reader or writer named it; nil where no file is involved.
    public let file: String?
    /// The row, counted from 1 as a spreadsheet counts.
    public let row: Int?
    /// The line of the text file on which the row begins, counted from 1.
    public let line: Int?
    /// The column, counted from 1.
    public let column: Int?
    /// The title of the column, where the head is known.
    public let columnTitle: String?
    /// What is wrong and what to do, without the place.
    public let advice: String

    /// Makes an error; places that make no sense for it stay nil.
    public init(
        code: TableErrorCode, file: String? = nil, row: Int? = nil, line: Int? = nil,
        column: Int? = nil, columnTitle: String? = nil, advice: String
    ) {
        self.code = code
        self.file = file
        self.row = row
        self.line = line
        self.column = column
        self.columnTitle = columnTitle
        self.advice = advice
    }

    /// The place and the advice as one sentence for the reader of the file.
    public var message: String {
        let place = PlaceText.describe(
            file: file, row: row, line: line, column: column, title: columnTitle)
        return place.isEmpty ? advice : "\(place)：\(advice)"
    }

    /// The code followed by the message.
    public var description: String { "\(code.rawValue): \(message)" }
}
