/// What stands in a cell of a sheet, and how it looks.
public struct XLSXCell: Sendable, Hashable {
    /// What stands in it.
    public var value: CellValue
    /// How it looks.
    public var style: XLSXStyle

    /// Makes a cell.
    public init(_ value: CellValue, style: XLSXStyle = XLSXStyle()) {
        self.value = value
        self.style = style
    }
}
