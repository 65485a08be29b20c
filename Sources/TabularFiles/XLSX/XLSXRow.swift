/// One row of a sheet.
public struct XLSXRow: Sendable, Hashable {
    /// The cells from the left.
    public var cells: [XLSXCell]
    /// The height in points; nil leaves it to the spreadsheet.
    public var height: Double?

    /// Makes a row.
    public init(_ cells: [XLSXCell] = [], height: Double? = nil) {
        self.cells = cells
        self.height = height
    }
}
