/// A drop-down list for the cells of an area, whose texts stand on a sheet of the same workbook.
public struct XLSXChoice: Sendable, Hashable {
    /// The cells that offer the list.
    public let area: XLSXArea
    /// The name of the sheet on which the texts stand, as given in the workbook.
    public let sheet: String
    /// Where on that sheet the texts stand: one column, one text a row.
    public let source: XLSXArea
    /// Whether other texts are refused; else the list is only a help.
    public let isStrict: Bool

    /// Makes a list.
    public init(area: XLSXArea, sheet: String, source: XLSXArea, isStrict: Bool) {
        self.area = area
        self.sheet = sheet
        self.source = source
        self.isStrict = isStrict
    }

    /// The source as a formula names it: `='选项'!$A$1:$A$20`.
    var formula: String {
        let column = CellGrid.letters(ofColumn: source.columns.lowerBound + 1)
        let name = sheet.replacing("'", with: "''")
        return "='\(name)'!$\(column)$\(source.rows.lowerBound + 1)"
            + ":$\(column)$\(source.rows.upperBound + 1)"
    }
}
