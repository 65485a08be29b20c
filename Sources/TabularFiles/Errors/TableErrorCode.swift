/// The stable codes of everything that can go wrong with a table file.
public enum TableErrorCode: String, CaseIterable, Sendable {
    /// The file cannot be opened or read.
    case readFailed = "table.read.failed"
    /// The bytes are neither UTF-8 nor GB18030.
    case encoding = "table.encoding"
    /// The file, a row or a cell is larger than the limits allow.
    case tooLarge = "table.too_large"
    /// A cell holds a control, direction or other invisible character.
    case controlCharacter = "table.control_character"
    /// A quoted cell is never closed.
    case unterminatedQuote = "table.csv.unterminated_quote"
    /// Something stands between a closing quote and the next comma.
    case textAfterQuote = "table.csv.text_after_quote"
    /// A quote stands inside a cell that is not quoted.
    case quoteInCell = "table.csv.quote_in_cell"
    /// A row has more or fewer cells than the head.
    case fieldCount = "table.csv.field_count"
    /// Cells are separated by something other than commas.
    case separator = "table.csv.separator"
    /// The file has no head row.
    case missingHead = "table.head.missing"
    /// A column of the head has no title.
    case emptyTitle = "table.head.empty_title"
    /// Two columns of the head have the same title.
    case duplicateTitle = "table.head.duplicate_title"
    /// A number cell is not written as a plain decimal.
    case invalidNumber = "table.number.invalid"
    /// The file is no XLSX workbook, whatever its name says.
    case notXLSX = "table.xlsx.format"
    /// The workbook is locked with a password.
    case encryptedXLSX = "table.xlsx.encrypted"
    /// The workbook is cut off or broken inside.
    case damagedXLSX = "table.xlsx.damaged"
    /// The workbook has no sheet of that name, or several of which one has to be named.
    case sheetUnknown = "table.xlsx.sheet"
    /// A row to be written has more or fewer cells than the head.
    case writeFieldCount = "table.write.field_count"
    /// A sheet, row or cell to be written is larger than a spreadsheet takes.
    case writeTooLarge = "table.write.too_large"
    /// A text to be written holds a character that the encoding cannot carry faithfully.
    case writeEncoding = "table.write.encoding"
    /// Two sheets have one name, merged areas overlap, or a cell lies outside its sheet.
    case writeLayout = "table.write.layout"
    /// The file cannot be written; what stood there before is untouched.
    case writeFailed = "table.write.failed"
}
