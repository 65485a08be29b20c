/// One sheet of a workbook: rows of styled cells, merged areas, widths, and how it prints.
public struct XLSXSheet: Sendable, Hashable {
    /// The name on the tab; unfit characters are replaced when the workbook is written.
    public var name: String
    /// The widths of the columns from the left, in digits of the standard font.
    public var columnWidths: [Double]
    /// The rows from the top.
    public var rows: [XLSXRow]
    /// Areas that show as one cell, that of their upper left corner.
    public var merged: [XLSXArea]
    /// How many rows at the top stay in sight when scrolling.
    public var frozenRows: Int
    /// How the sheet prints.
    public var layout: XLSXPageLayout
    /// Drawings of its cells.
    public var charts: [XLSXBarChart]
    /// Styles of whole columns from the left, for cells that nobody has filled yet; nil for none.
    public var columnStyles: [XLSXStyle?]
    /// Drop-down lists.
    public var choices: [XLSXChoice]
    /// Whether spreadsheets show it only when asked to; the first sheet is always shown.
    public var isHidden: Bool

    /// Makes a sheet.
    public init(
        name: String, columnWidths: [Double] = [], rows: [XLSXRow] = [], merged: [XLSXArea] = [],
        frozenRows: Int = 0, layout: XLSXPageLayout = XLSXPageLayout(),
        charts: [XLSXBarChart] = [], columnStyles: [XLSXStyle?] = [],
        choices: [XLSXChoice] = [], isHidden: Bool = false
    ) {
        self.name = name
        self.columnWidths = columnWidths
        self.rows = rows
        self.merged = merged
        self.frozenRows = frozenRows
        self.layout = layout
        self.charts = charts
        self.columnStyles = columnStyles
        self.choices = choices
        self.isHidden = isHidden
    }
}
