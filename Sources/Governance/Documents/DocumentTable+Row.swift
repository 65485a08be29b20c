extension DocumentTable {
    /// One row: a cell for every column, and what sets the row apart.
    public struct Row: Sendable, Hashable {
        /// The cells from left to right.
        public let cells: [DocumentCell]
        /// Whether this is a row of its own or sums up others.
        public let style: RowStyle
        /// A remark beside the row, such as `16日起任职`; empty for none.
        public let note: String

        /// Makes a row.
        public init(_ cells: [DocumentCell], style: RowStyle = .body, note: String = "") {
            self.cells = cells
            self.style = style
            self.note = note
        }
    }

    /// What a row is to the table.
    public enum RowStyle: String, Sendable, Hashable, CaseIterable {
        /// A row of its own.
        case body
        /// The sum of some rows above.
        case subtotal
        /// The sum of all rows.
        case total
    }
}
