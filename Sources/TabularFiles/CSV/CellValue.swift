/// What is written into a cell.
public enum CellValue: Sendable, Hashable {
    /// A text, which stays a text: it never becomes a formula, a date or a rounded number in XLSX.
    case text(String)
    /// An exact decimal.
    case number(CellNumber)
    /// Nothing.
    case empty
}
