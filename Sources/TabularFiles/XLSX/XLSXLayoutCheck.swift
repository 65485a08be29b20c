/// Refuses a sheet that a spreadsheet would not open, before anything is written.
struct XLSXLayoutCheck {
    let sheet: XLSXSheet

    private static let rowLimit = 1_048_576
    private static let columnLimit = 16_384
    private static let textLimit = 32_767

    func check() throws(TableError) {
        guard sheet.rows.count <= Self.rowLimit else {
            throw tooLarge(
                row: nil, column: nil, "工作表最多 \(Self.rowLimit) 行，这里有 \(sheet.rows.count) 行。请拆成几张表。")
        }
        for (index, row) in sheet.rows.enumerated() {
            guard row.cells.count <= Self.columnLimit else {
                throw tooLarge(
                    row: index + 1, column: nil,
                    "工作表最多 \(Self.columnLimit) 列，这一行有 \(row.cells.count) 格。请拆成几张表。")
            }
            for (column, cell) in row.cells.enumerated() {
                if case .text(let text) = cell.value, text.utf16.count > Self.textLimit {
                    throw tooLarge(
                        row: index + 1, column: column + 1,
                        "一格最多 \(Self.textLimit) 个字，这里有 \(text.utf16.count) 个。请分成几格。")
                }
            }
        }
        guard sheet.columnWidths.count <= Self.columnLimit else {
            throw tooLarge(row: nil, column: nil, "工作表最多 \(Self.columnLimit) 列。请拆成几张表。")
        }
        try checkMergedAreas()
    }

    private func checkMergedAreas() throws(TableError) {
        for (index, area) in sheet.merged.enumerated() {
            let inside =
                area.rows.lowerBound >= 0 && area.columns.lowerBound >= 0
                && area.rows.upperBound < Self.rowLimit
                && area.columns.upperBound < Self.columnLimit
            let overlaps = sheet.merged[..<index].contains { $0.overlaps(area) }
            if !inside || overlaps {
                throw TableError(
                    code: .writeLayout, row: area.rows.lowerBound + 1,
                    column: area.columns.lowerBound + 1,
                    advice: inside
                        ? "工作表“\(TextCleaning.singleLine(sheet.name))”里有两处合并单元格重叠。请检查生成表格的程序。"
                        : "工作表“\(TextCleaning.singleLine(sheet.name))”里有合并单元格超出了表格范围。请检查生成表格的程序。")
            }
        }
    }

    private func tooLarge(row: Int?, column: Int?, _ advice: String) -> TableError {
        TableError(code: .writeTooLarge, row: row, column: column, advice: advice)
    }
}
