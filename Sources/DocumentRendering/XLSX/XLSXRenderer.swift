public import Governance
public import TabularFiles

/// Renders a document as a workbook the way offices print their sheets.
///
/// Each table gets a sheet of its own, together with what stands before it: the title centred above, the unit on the right, a head that every
/// printed page repeats, borders, totals in bold, closing lines, notices, and places to sign. It prints
/// on A4, as wide as the page. The same document always gives the same bytes.
public struct XLSXRenderer: Sendable {
    /// Makes a renderer.
    public init() {}

    /// Writes the workbook to a file, all or nothing.
    ///
    /// - Parameters:
    ///   - document: The document.
    ///   - path: Where to.
    /// - Throws: `table.write.too_large` or `table.write.failed`; an old file is then untouched.
    public func write(_ document: Document, toPath path: String) throws(TableError) {
        try workbook(for: document).write(toPath: path)
    }

    /// The bytes of the workbook.
    ///
    /// - Parameter document: The document.
    /// - Returns: The content of the file.
    /// - Throws: `table.write.too_large` or `table.write.failed`.
    public func bytes(of document: Document) throws(TableError) -> [UInt8] {
        try workbook(for: document).bytes()
    }

    /// The workbook as a value, for programs that add sheets of their own.
    public func workbook(for document: Document) -> XLSXWorkbook {
        let sections = SheetSection.sections(of: document)
        let sheets = sections.enumerated().map { index, section in
            var builder = SheetBuilder(section: section, page: document.page)
            let title = index == 0 ? document.title : nil
            let name =
                section.chart?.title ?? section.table?.title
                ?? (index == 0 ? document.title : "表\(index + 1)")
            return builder.sheet(
                named: name, title: title, subtitles: index == 0 ? document.subtitles : [])
        }
        return XLSXWorkbook(title: document.title, sheets: sheets)
    }
}
