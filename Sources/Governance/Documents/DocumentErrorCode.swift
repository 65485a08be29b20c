/// The stable codes of everything that keeps values from being a document.
public enum DocumentErrorCode: String, CaseIterable, Sendable {
    /// The document has no title.
    case titleEmpty = "document.title.empty"
    /// A margin is negative or leaves no room.
    case pageMargins = "document.page.margins"
    /// A table has no column.
    case tableColumnsMissing = "document.table.columns_missing"
    /// Two columns of a table have the same id.
    case columnDuplicate = "document.column.duplicate"
    /// The wished width of a column is none.
    case columnWidth = "document.column.width"
    /// A row has more or fewer cells than the table has columns.
    case rowCellCount = "document.row.cell_count"
}
