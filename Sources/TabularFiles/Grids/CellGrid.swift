/// The cells of a sheet as they stand there, before anybody knows which row is the head.
///
/// CSV and XLSX both come to this, so that whoever looks for a head need not know which it was.
public struct CellGrid: Sendable, Hashable {
    /// The file, as its reader named it.
    public let file: String
    /// The name of the sheet; nil where files have none.
    public let sheet: String?
    /// Rows with at least one cell that is not blank, from the top.
    public let rows: [GridRow]
    /// Areas that show as one cell, that of their upper left corner.
    public let merged: [XLSXArea]
    /// Whether days are counted from the beginning of 1904 instead of that of 1900.
    public let countsFrom1904: Bool
    /// The hidden rows that hold something; they are left out of ``rows``.
    public let hiddenRows: [Int]

    init(
        file: String, sheet: String? = nil, rows: [GridRow], merged: [XLSXArea] = [],
        countsFrom1904: Bool = false, hiddenRows: [Int] = []
    ) {
        self.file = file
        self.sheet = sheet
        self.rows = rows
        self.merged = merged
        self.countsFrom1904 = countsFrom1904
        self.hiddenRows = hiddenRows
    }

    /// The letters by which a spreadsheet calls a column.
    ///
    /// - Parameter number: The column, counted from 1.
    /// - Returns: `A` for 1, `AB` for 28.
    public static func letters(ofColumn number: Int) -> String {
        var rest = number
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }
}
