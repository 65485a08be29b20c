import Governance
import PolicyEngine
import TabularFiles

/// A table whose columns are known by fields, whichever of their names the head uses.
struct RecordTable {
    let file: String
    let rows: [TableRow]
    /// Rows that cannot be used, each with what is wrong with it.
    let faultyRows: [FaultyRow]
    private let columns: [String: Int]
    private let titles: [String]

    /// Reads a file of a workspace; for fields that stand in another file, `others` says what to do about them here.
    ///
    /// - Throws: Everything that is wrong with the file or its head.
    init(
        _ file: String, in files: WorkspaceFiles, fields: [RecordField],
        others: [String: String] = [:]
    ) throws(WorkspaceFindings) {
        self.file = file
        let table: TextTable
        do throws(TableErrors) {
            table = try files.table(file, with: CSVReader(keepsFaultyRows: true))
        } catch {
            throw WorkspaceFindings(error.errors.map { WorkspaceFinding($0, file) })
        }
        titles = table.head.titles
        rows = table.rows.filter { !$0.isBlank }
        faultyRows = table.faultyRows
        var columns: [String: Int] = [:]
        var findings: [WorkspaceFinding] = []
        for (index, title) in titles.enumerated() {
            let name = RecordTable.trimmed(title)
            guard let field = fields.first(where: { $0.id == name || $0.title == name }) else {
                let known = fields.flatMap { [$0.title, $0.id] }
                findings.append(
                    WorkspaceFinding(
                        .columnUnknown, file, row: table.headRow, column: title,
                        "不认识这一列\(others[name] ?? NearNames.hint(name, among: known))"))
                continue
            }
            if columns.updateValue(index, forKey: field.id) != nil {
                findings.append(
                    WorkspaceFinding(
                        .columnDuplicate, file, row: table.headRow, column: title,
                        "有两列都是“\(field.title)”，请留一列"))
            }
        }
        for field in fields where field.isRequired && columns[field.id] == nil {
            findings.append(
                WorkspaceFinding(
                    .columnMissing, file, row: table.headRow,
                    "缺“\(field.title)”（\(field.id)）这一列，请补上"))
        }
        self.columns = columns
        if !findings.isEmpty { throw WorkspaceFindings(findings) }
    }

    func has(_ field: String) -> Bool { columns[field] != nil }

    /// The text of a cell without blanks around it; `nil` when it is empty or the column is not there.
    func text(_ field: String, _ row: TableRow) -> String? {
        guard let column = columns[field] else { return nil }
        let text = RecordTable.trimmed(row[column].text)
        return text.isEmpty ? nil : text
    }

    /// What seems to stand in a cell of a row that cannot be used; `nil` when it holds something invisible.
    func visible(_ field: String, _ row: FaultyRow) -> String? {
        guard let column = columns[field], row.texts.indices.contains(column) else { return nil }
        let text = RecordTable.trimmed(row.texts[column])
        return text.isEmpty || text != TextCleaning.singleLine(text) ? nil : text
    }

    /// What is wrong with a row that cannot be used.
    func findings(_ row: FaultyRow) -> [WorkspaceFinding] {
        row.errors.map { WorkspaceFinding($0, file) }
    }

    /// Where a cell stands, for explanations and messages.
    func place(_ field: String, _ row: TableRow) -> RecordPlace {
        RecordPlace(file: file, row: row.row, column: columns[field].map { titles[$0] })
    }

    func finding(_ code: OfficeErrorCode, _ field: String, _ row: TableRow, _ message: String)
        -> WorkspaceFinding
    {
        WorkspaceFinding(
            code, file, row: row.row, column: columns[field].map { titles[$0] }, message)
    }

    /// A finding of the domain, at its cell.
    func finding(_ error: GovernanceError, _ field: String, _ row: TableRow) -> WorkspaceFinding {
        WorkspaceFinding(
            code: error.code.rawValue, file: file, row: row.row,
            column: columns[field].map { titles[$0] }, message: error.message)
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

extension WorkspaceFinding {
    init(_ error: TableError, _ file: String) {
        self.init(
            code: error.code.rawValue, file: error.file ?? file, row: error.row,
            column: error.columnTitle, message: error.advice)
    }
}
