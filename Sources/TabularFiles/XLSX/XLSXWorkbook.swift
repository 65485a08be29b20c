import Foundation

/// A workbook as a value: sheets from left to right, written in one go.
///
/// The same value gives the same bytes whenever and wherever it is written: the time of
/// creation that the format demands is a fixed one. Texts are freed of control and direction characters
/// and stay texts, whatever they begin with.
public struct XLSXWorkbook: Sendable, Hashable {
    /// The title in the properties of the file.
    public var title: String
    /// The sheets from left to right.
    public var sheets: [XLSXSheet]

    /// Makes a workbook.
    public init(title: String = "", sheets: [XLSXSheet]) {
        self.title = title
        self.sheets = sheets
    }

    /// Writes the workbook to a file, all or nothing.
    ///
    /// - Parameter path: Where to; a file that stands there is replaced only once the new one is complete.
    /// - Throws: `table.write.too_large` or `table.write.layout` before anything is written, or
    ///   `table.write.failed`; the old file is then untouched.
    public func write(toPath path: String) throws(TableError) {
        try checkLayout()
        try AtomicFile.write(toPath: path) { (temporary) throws(TableError) in
            try XLSXFileWriter(workbook: self).write(toPath: temporary, for: path)
        }
    }

    /// The bytes of the file.
    ///
    /// - Returns: The content.
    /// - Throws: What ``write(toPath:)`` throws, about a file in the folder for temporary files.
    public func bytes() throws(TableError) -> [UInt8] {
        try checkLayout()
        let folder = NSTemporaryDirectory()
        let name = "工作簿"
        let temporary = try AtomicFile.makeTemporary(inFolder: folder, mode: 0o600, for: name)
        defer { unlink(temporary) }
        try XLSXFileWriter(workbook: self).write(toPath: temporary, for: name)
        return try FileBytes.read(temporary, name: name, atMost: Int.max - 1)
    }

    /// The names the sheets get: without the characters that spreadsheets forbid, short enough, and distinct.
    public var sheetNames: [String] {
        var taken: Set<String> = []
        return sheets.map { sheet in
            XLSXSheetName.make(from: sheet.name, avoiding: &taken)
        }
    }

    private func checkLayout() throws(TableError) {
        for sheet in sheets { try XLSXLayoutCheck(sheet: sheet).check() }
    }
}
