/// The stable codes of what a renderer refuses itself; faults of writing are `TableErrorCode`s.
public enum DocumentRenderingErrorCode: String, CaseIterable, Sendable {
    /// The document has no such table, so there is nothing to put into a CSV file.
    case tableMissing = "rendering.table.missing"
}
