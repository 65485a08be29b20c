/// A chart of horizontal bars beside the cells that it draws.
public struct XLSXBarChart: Sendable, Hashable {
    /// What stands above the bars.
    public var title: String
    /// The rows, counted from 0, with a bar each.
    public var rows: ClosedRange<Int>
    /// The column, counted from 0, with the labels.
    public var labels: Int
    /// The column, counted from 0, with the figures.
    public var values: Int
    /// The row and column, counted from 0, where the upper left corner of the drawing is.
    public var row, column: Int

    /// Makes a chart.
    public init(
        title: String, rows: ClosedRange<Int>, labels: Int, values: Int, row: Int, column: Int
    ) {
        self.title = title
        self.rows = rows
        self.labels = labels
        self.values = values
        self.row = row
        self.column = column
    }
}
