/// A row that cannot be used, set apart so that the others can.
public struct FaultyRow: Sendable, Hashable {
    /// The row, counted from 1 as a spreadsheet counts.
    public let row: Int
    /// What stands in it, which may be in the wrong columns.
    public let texts: [String]
    /// What is wrong with it.
    public let errors: [TableError]

    init(row: Int, texts: [String], errors: [TableError]) {
        self.row = row
        self.texts = texts
        self.errors = errors
    }
}
