import Foundation

/// Reads workbooks in the format of Excel 2007 and later: what stands in the cells of their visible sheets.
///
/// Formulas answer with the value that was computed when the file was saved. Values stay as they are stored; what a date
/// or a long number means is for the caller to decide, who knows the column.
public struct XLSXReader: Sendable {
    private let limits: TableLimits

    /// Makes a reader.
    ///
    /// - Parameter limits: Bounds on what is taken in.
    public init(limits: TableLimits = TableLimits()) {
        self.limits = limits
    }

    /// Reads the workbook at a path.
    ///
    /// - Parameters:
    ///   - path: Where the file is.
    ///   - name: How errors name the file; by default its path.
    /// - Returns: The workbook.
    /// - Throws: Why the file cannot be read.
    public func content(atPath path: String, named name: String? = nil) throws(TableError)
        -> XLSXContent
    {
        let name = name ?? path
        return try content(
            from: try FileBytes.read(path, name: name, atMost: limits.bytes), named: name)
    }

    /// Reads a workbook from bytes.
    ///
    /// - Parameters:
    ///   - bytes: The content of the file.
    ///   - name: How errors and places name the file.
    /// - Returns: The workbook.
    /// - Throws: `table.xlsx.format`, `table.xlsx.encrypted`, `table.xlsx.damaged` or `table.too_large`.
    public func content(from bytes: [UInt8], named name: String) throws(TableError) -> XLSXContent {
        guard bytes.count <= limits.bytes else {
            throw FileBytes.tooLarge(name, limit: limits.bytes)
        }
        try XLSXSignature(file: name).check(bytes)
        let archive = try ZipArchive(bytes, file: name, limits: limits)
        defer { archive.close() }
        var parts = WorkbookParts(archive: archive, file: name)
        let workbook = try parts.workbook()
        let strings = try parts.strings(limits)
        let dateStyles = try parts.dateStyles()
        var sheets: [CellGrid] = []
        for sheet in workbook.sheets where !sheet.isHidden {
            guard let path = parts.path(ofRelation: sheet.relation),
                path.contains("worksheet")
            else { continue }
            var reader = SheetPart(
                file: name, sheet: sheet.name, strings: strings, dateStyles: dateStyles,
                limits: limits)
            try parts.read(path, into: &reader)
            sheets.append(reader.grid(countsFrom1904: workbook.countsFrom1904))
        }
        return XLSXContent(
            file: name, sheets: sheets,
            hiddenSheets: workbook.sheets.filter(\.isHidden).map(\.name))
    }

    /// Whether bytes begin as a packed file does, and so are no CSV.
    ///
    /// - Parameter bytes: The content of a file.
    /// - Returns: Also true for old and encrypted workbooks, which are refused with the reason.
    public static func isWorkbook(_ bytes: [UInt8]) -> Bool {
        XLSXSignature.isPacked(bytes) || XLSXSignature.isCompound(bytes)
    }
}
