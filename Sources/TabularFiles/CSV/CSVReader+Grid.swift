extension CSVReader {
    /// Reads a file of which nobody knows yet which row is the head: titles may stand above, totals below.
    ///
    /// Rows may be of any width; quotes and characters are held to the same rules as in tables.
    ///
    /// - Parameters:
    ///   - bytes: The content of the file.
    ///   - name: How errors name the file.
    /// - Returns: The cells.
    /// - Throws: Everything that is wrong with the content.
    public func grid(from bytes: [UInt8], named name: String) throws(TableErrors) -> CellGrid {
        var scanner = CSVScanner(
            bytes: Array(try text(from: bytes, named: name).utf8),
            problems: TableProblems(file: name, limits: limits))
        var rows: [GridRow] = []
        while let record = scanner.next() {
            let cells = record.fields.enumerated().map {
                GridCell(column: $0.offset + 1, text: $0.element)
            }.filter { !$0.isBlank }
            if !cells.isEmpty { rows.append(GridRow(row: record.row, cells: cells)) }
        }
        guard scanner.problems.isEmpty else { throw scanner.problems.thrown() }
        return CellGrid(file: name, rows: rows)
    }
}
