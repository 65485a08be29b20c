/// A table with a head, rows, totals among them, and lines that close it.
public struct DocumentTable: Sendable, Hashable {
    /// What stands above the table; nil where the document's title says it all.
    public let title: String?
    /// The unit of the amounts, such as `元`; shown as `单位：元`.
    public let unit: String?
    /// The columns from left to right.
    public let columns: [Column]
    /// The rows from top to bottom, totals included; each has a cell for every column.
    public let rows: [Row]
    /// Lines right below the last row, such as the total in Chinese capitals.
    public let closing: [String]
    /// Whether the rows stay together under one head or are cut apart.
    public let layout: Layout

    /// Makes a table whose rows fit its columns.
    ///
    /// - Parameters:
    ///   - title: What stands above the table.
    ///   - unit: The unit of the amounts.
    ///   - columns: The columns from left to right, at least one, with distinct ids.
    ///   - rows: The rows from top to bottom.
    ///   - closing: Lines right below the last row.
    ///   - layout: Whether the rows stay together or are cut apart.
    /// - Throws: A ``DocumentError`` that says which column or row does not fit.
    public init(
        title: String? = nil, unit: String? = nil, columns: [Column], rows: [Row],
        closing: [String] = [], layout: Layout = .rows
    ) throws(DocumentError) {
        guard !columns.isEmpty else {
            throw DocumentError(.tableColumnsMissing, "表格一列也没有。请至少给出一列。")
        }
        var seen: Set<String> = []
        for (index, column) in columns.enumerated() {
            guard seen.insert(column.id).inserted else {
                throw DocumentError(
                    .columnDuplicate, "第 \(index + 1) 列的标识 \(QuotedText(column.id)) 前面已经用过。请换一个。",
                    column: index + 1)
            }
            if let width = column.width, !(1...200).contains(width) {
                throw DocumentError(
                    .columnWidth, "第 \(index + 1) 列的宽度 \(width) 不合适，请在 1 到 200 之间选取。",
                    column: index + 1)
            }
        }
        for (index, row) in rows.enumerated() where row.cells.count != columns.count {
            throw DocumentError(
                .rowCellCount,
                "表格第 \(index + 1) 行有 \(row.cells.count) 格，而表头有 \(columns.count) 列。请让每一行与表头一样多。",
                row: index + 1)
        }
        self.title = title
        self.unit = unit
        self.columns = columns
        self.rows = rows
        self.closing = closing
        self.layout = layout
    }

    /// Whether any row carries a note, so that renderers give notes a column of their own.
    public var hasNotes: Bool { rows.contains { !$0.note.isEmpty } }

    /// Whether any column belongs to a group, so that the head has two levels.
    public var hasGroups: Bool { columns.contains { $0.group != nil } }
}
