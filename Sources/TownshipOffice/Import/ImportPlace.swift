import Governance
import TabularFiles

/// How messages name the places of a file that is imported: file, sheet, row, column with its letter and its head.
struct ImportPlace: Sendable {
    /// `名单.xlsx（人员）` where a workbook has sheets.
    let file: String

    init(_ grid: CellGrid) {
        file = TextCleaning.singleLine(grid.file + (grid.sheet.map { "（\($0)）" } ?? ""))
    }

    func finding(
        _ code: OfficeErrorCode, _ row: Int, _ column: Int?, _ title: String?, _ message: String
    ) -> WorkspaceFinding {
        finding(code: code.rawValue, row, column, title, message)
    }

    func finding(code: String, _ row: Int, _ column: Int?, _ title: String?, _ message: String)
        -> WorkspaceFinding
    {
        let letters = column.map { CellGrid.letters(ofColumn: $0) }
        let name = [letters, title].compactMap(\.self).joined(separator: " ")
        return WorkspaceFinding(
            code: code, file: file, row: row, column: name.isEmpty ? nil : name, message: message)
    }
}
