/// Writes comma-separated files that spreadsheets open as they were meant.
///
/// Lines end in CRLF. Cells are quoted only where RFC 4180 needs it. Texts are freed of control and
/// direction characters, and a text that a spreadsheet would take for a formula gets an apostrophe in
/// front; numbers stay numbers. Long digit strings such as card numbers are written as they are: a
/// spreadsheet that opens the file by double click shows them rounded, which CSV cannot prevent; use XLSX for these.
public struct CSVWriter: Sendable {
    private let encoding: TextEncoding

    /// Makes a writer.
    ///
    /// - Parameter encoding: UTF-8 with a byte order mark by default, which WPS and Excel recognise.
    public init(encoding: TextEncoding = .utf8WithMark) {
        self.encoding = encoding
    }

    /// The bytes of a table.
    ///
    /// - Parameters:
    ///   - head: The titles of the columns.
    ///   - rows: The rows; each has as many cells as the head has titles.
    /// - Returns: The content of the file.
    /// - Throws: `table.write.field_count` for a row that does not fit the head,
    ///   `table.write.encoding` for a character the encoding cannot carry.
    public func bytes(head: [String], rows: [[CellValue]]) throws(TableError) -> [UInt8] {
        var text = ""
        append(head.map(CellValue.text), to: &text)
        for (index, row) in rows.enumerated() {
            guard row.count == head.count else {
                throw TableError(
                    code: .writeFieldCount, row: index + 2,
                    advice: "要写出的这一行有 \(row.count) 格，表头有 \(head.count) 列，对不上。请检查生成表格的程序。")
            }
            append(row, to: &text)
        }
        switch encoding {
        case .utf8: return Array(text.utf8)
        case .utf8WithMark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
        case .gb18030: return try encoded(text)
        }
    }

    /// Writes a table to a file, all or nothing.
    ///
    /// - Parameters:
    ///   - path: Where to; a file that stands there is replaced only once the new one is complete.
    ///   - head: The titles of the columns.
    ///   - rows: The rows; each has as many cells as the head has titles.
    /// - Throws: What ``bytes(head:rows:)`` throws, and `table.write.failed`.
    public func write(toPath path: String, head: [String], rows: [[CellValue]])
        throws(TableError)
    {
        try AtomicFile.write(try bytes(head: head, rows: rows), toPath: path)
    }

    private func encoded(_ text: String) throws(TableError) -> [UInt8] {
        if let bytes = GB18030.encode(text) { return bytes }
        // No cell holds a line break, so lines are rows; a Swift character CRLF is one.
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
        let row = lines.firstIndex { GB18030.encode(String($0)) == nil }
        throw TableError(
            code: .writeEncoding, row: row.map { $0 + 1 },
            advice: "这一行有 GB18030 编码表示不了的字。请改用 UTF-8 写出，或改掉这个字。")
    }

    private func append(_ cells: [CellValue], to text: inout String) {
        // A lone empty cell is quoted, since an empty line would be no row at all.
        if cells.count == 1, field(cells[0]).isEmpty {
            text += "\"\"\r\n"
            return
        }
        for (index, cell) in cells.enumerated() {
            if index > 0 { text += "," }
            text += field(cell)
        }
        text += "\r\n"
    }

    private func field(_ cell: CellValue) -> String {
        switch cell {
        case .empty: return ""
        case .number(let number): return number.text
        case .text(let text):
            let safe = FormulaGuard.guarded(TextCleaning.singleLine(text))
            let needsQuotes = safe.utf8.contains {
                $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"")
            }
            if !needsQuotes { return safe }
            var quoted = "\""
            for scalar in safe.unicodeScalars {
                if scalar == "\"" { quoted += "\"" }
                quoted.unicodeScalars.append(scalar)
            }
            return quoted + "\""
        }
    }
}
