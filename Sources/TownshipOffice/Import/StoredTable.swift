import Governance
import TabularFiles

/// A table of a workspace as rows of texts by fields, read to be changed and written back.
struct StoredTable {
    let path: String
    let fields: [ImportField]
    var rows: [[String: String]]

    /// Reads the table that is there; without one it is empty.
    ///
    /// - Throws: Why what is there cannot be read whole.
    init(_ form: ImportForm, in files: WorkspaceFiles) throws(WorkspaceFindings) {
        path = form.path
        fields = form.kept
        rows = []
        guard files.exists(form.path) else { return }
        let table = try RecordTable(
            form.path, in: files, fields: form.kept.map { RecordField($0.id, $0.title) })
        let faulty = table.faultyRows.flatMap(table.findings)
        guard faulty.isEmpty else { throw WorkspaceFindings(faulty) }
        rows = table.rows.map { row in
            var values: [String: String] = [:]
            for field in form.kept { values[field.id] = table.text(field.id, row) }
            return values
        }
    }

    /// The table in the form in which it is kept: all columns, in their order, as CSV.
    func bytes() throws(TableError) -> [UInt8] {
        try CSVWriter().bytes(
            head: fields.map(\.title),
            rows: rows.map { row in fields.map { StoredTable.cell(row[$0.id]) } })
    }

    /// A number with a sign stays a number: a text that begins so would be marked for spreadsheets.
    static func cell(_ text: String?) -> CellValue {
        guard let text, !text.isEmpty else { return .empty }
        if text.hasPrefix("-"), let number = try? CellNumber(text) { return .number(number) }
        return .text(text)
    }
}
