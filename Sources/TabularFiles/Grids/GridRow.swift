/// A row of a sheet with the cells that hold something.
public struct GridRow: Sendable, Hashable {
    /// The row, counted from 1 as a spreadsheet counts.
    public let row: Int
    /// The cells that are not blank, from the left.
    public let cells: [GridCell]

    init(row: Int, cells: [GridCell]) {
        self.row = row
        self.cells = cells
    }

    /// The cell of a column counted from 1; nil when it is blank.
    public func cell(_ column: Int) -> GridCell? { cells.first { $0.column == column } }
}
