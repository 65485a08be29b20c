public import Governance
public import TabularFiles

/// Renders one table of a document as CSV, for other programs and for spreadsheets.
///
/// The file has the head, the rows and the totals, and nothing else: titles, units, notices and signatures are for people and
/// would break the columns. Amounts and numbers are plain decimals. Notes become a last column 备注.
public struct CSVRenderer: Sendable {
    private let encoding: TextEncoding
    private let includesTotals: Bool

    /// Makes a renderer.
    ///
    /// - Parameters:
    ///   - encoding: UTF-8 with a byte order mark by default, which WPS and Excel recognise.
    ///   - includesTotals: Whether rows that sum up others are written.
    public init(encoding: TextEncoding = .utf8WithMark, includesTotals: Bool = true) {
        self.encoding = encoding
        self.includesTotals = includesTotals
    }

    /// The content of the file.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - index: Which of its tables, counted from 0.
    /// - Returns: The bytes.
    /// - Throws: `rendering.table.missing` (``DocumentRenderingError``), or `table.write.encoding` (`TableError`).
    public func bytes(of document: Document, table index: Int = 0) throws -> [UInt8] {
        let table = try table(index, of: document)
        return try CSVWriter(encoding: encoding).bytes(head: head(of: table), rows: rows(of: table))
    }

    /// Writes the file, all or nothing.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - index: Which of its tables, counted from 0.
    ///   - path: Where to.
    /// - Throws: What ``bytes(of:table:)`` throws, or `table.write.failed` (`TableError`).
    public func write(_ document: Document, table index: Int = 0, toPath path: String) throws {
        try AtomicFile.write(try bytes(of: document, table: index), toPath: path)
    }

    private func table(_ index: Int, of document: Document) throws(DocumentRenderingError)
        -> DocumentTable
    {
        let tables = document.tables
        guard tables.indices.contains(index) else {
            throw DocumentRenderingError(
                code: .tableMissing, table: index + 1,
                message:
                    "“\(TextCleaning.singleLine(document.title))”里没有第 \(index + 1) 张表，写不成 CSV。请改用 XLSX，或换一份有表格的文档。"
            )
        }
        return tables[index]
    }

    /// Titles must be distinct for whoever reads the file by them; the group tells equal ones apart.
    private func head(of table: DocumentTable) -> [String] {
        var titles = table.columns.map(\.title)
        if table.hasNotes { titles.append("备注") }
        var counts: [String: Int] = [:]
        for title in titles { counts[title, default: 0] += 1 }
        for (index, column) in table.columns.enumerated() where counts[column.title, default: 0] > 1
        {
            titles[index] = "\(column.group ?? column.id)·\(column.title)"
        }
        return titles
    }

    private func rows(of table: DocumentTable) -> [[CellValue]] {
        let kept = table.rows.filter { includesTotals || $0.style == .body }
        return kept.map { row in
            let cells = row.cells.map { CellValue($0) }
            return table.hasNotes ? cells + [row.note.isEmpty ? .empty : .text(row.note)] : cells
        }
    }
}
