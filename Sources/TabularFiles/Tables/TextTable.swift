/// A table as it was read: a head and rows of texts that know their places.
public struct TextTable: Sendable, Hashable {
    /// The titles of the columns.
    public let head: TableHead
    /// The row of the head, counted from 1 as a spreadsheet counts.
    public let headRow: Int
    /// The rows below the head; blank lines are left out.
    public let rows: [TableRow]
    /// The rows that cannot be used, where the reader was told to keep them apart.
    public let faultyRows: [FaultyRow]
    /// The encoding the file was in.
    public let encoding: TextEncoding

    init(
        head: TableHead, headRow: Int, rows: [TableRow], faultyRows: [FaultyRow] = [],
        encoding: TextEncoding
    ) {
        self.head = head
        self.headRow = headRow
        self.rows = rows
        self.faultyRows = faultyRows
        self.encoding = encoding
    }

    /// The file the table was read from, as its reader named it.
    public var file: String { head.file }

    /// The place of a title in the head, for complaints about the column as a whole.
    ///
    /// - Parameter index: The index of the column, counted from 0.
    /// - Returns: The place.
    public func placeOfTitle(at index: Int) -> CellPlace {
        CellPlace(
            file: file, row: headRow, line: headRow, column: index + 1, title: head.titles[index])
    }
}
