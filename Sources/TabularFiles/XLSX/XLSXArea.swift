/// A rectangle of cells, by rows and columns counted from 0.
public struct XLSXArea: Sendable, Hashable {
    /// The rows, first to last.
    public let rows: ClosedRange<Int>
    /// The columns, first to last.
    public let columns: ClosedRange<Int>

    /// Makes an area.
    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    func overlaps(_ other: XLSXArea) -> Bool {
        rows.overlaps(other.rows) && columns.overlaps(other.columns)
    }
}
