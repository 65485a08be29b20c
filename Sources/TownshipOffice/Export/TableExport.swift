import Governance
import PolicyEngine
public import TabularFiles

/// A kept table as a file to look at, to change, and to import again.
public struct TableExport: Sendable {
    private let table: OfficeTable
    private let fields: [ImportField]
    private let rows: [[String: String]]

    /// Takes a table as it is kept, with identity numbers, cards and phones masked; before anything was kept, that of the
    /// folder.
    ///
    /// - Parameters:
    ///   - table: Which table.
    ///   - workspace: The folder of the workspace.
    ///   - records: Its records; nil while there are none.
    ///   - ofOrganizations: Of inputs, whether those of organizations are meant where there are both.
    /// - Throws: Why the table cannot be read.
    public init(
        _ table: OfficeTable, workspace: String, records: OfficeRecords?,
        ofOrganizations: Bool = false
    ) throws {
        try self.init(table, workspace, records, ofOrganizations, showsNumbers: false)
    }

    init(
        _ table: OfficeTable, _ workspace: String, _ records: OfficeRecords?,
        _ ofOrganizations: Bool, showsNumbers: Bool
    ) throws {
        self.table = table
        let files = try TableTakeover(workspace, records).files
        let form = try TableExport.form(table, workspace, files, ofOrganizations)
        fields = form.kept
        rows = try StoredTable(form, in: files).rows.map { row in
            guard !showsNumbers else { return row }
            var row = row
            for field in form.kept {
                row[field.id] = row[field.id].map { ImportMask.shown($0, field) }
            }
            return row
        }
    }

    /// Of inputs, the table that is there; where both are, that of people unless the other is asked for.
    private static func form(
        _ table: OfficeTable, _ folder: String, _ files: WorkspaceFiles, _ ofOrganizations: Bool
    ) throws -> ImportForm {
        switch table {
        case .organizations: return .organizations
        case .people: return .people
        case .appointments: return .appointments
        case .inputs(let scheme, let period):
            let definition = try Workspace(folder: folder, files: files).engine(workers: 1)
                .scheme(scheme).definition
            let forms = ImportForm.inputs(definition, period)
            let isOfOrganizations =
                ofOrganizations || definition.subject == .organization
                || !files.exists(forms.persons.path)
            let form = isOfOrganizations ? forms.organizations : forms.persons
            guard files.exists(form.path) else {
                throw WorkspaceFindings([
                    WorkspaceFinding(.fileMissing, form.path, "这一期还没有录入表，没有可写的")
                ])
            }
            return form
        }
    }

    /// The table as CSV, in UTF-8 with a mark for spreadsheets.
    ///
    /// - Returns: The content of the file.
    /// - Throws: `table.write.*`.
    public func csv() throws(TableError) -> [UInt8] {
        try CSVWriter().bytes(head: fields.map(\.title), rows: rows.map(cells))
    }

    /// The table as a workbook, whose cells are all texts.
    public func workbook() -> XLSXWorkbook {
        let widths = fields.map { field in
            TableStyles.width(field, showing: rows.compactMap { $0[field.id] })
        }
        let body = rows.map { row in
            XLSXRow(
                fields.map { field in
                    XLSXCell(.text(row[field.id] ?? ""), style: TableStyles.text)
                })
        }
        return XLSXWorkbook(
            title: table.title,
            sheets: [
                XLSXSheet(
                    name: table.title, columnWidths: widths,
                    rows: [TableStyles.head(fields, widths)] + body, frozenRows: 1,
                    layout: XLSXPageLayout(isLandscape: true, repeatedRows: 0...0),
                    columnStyles: fields.map { _ in TableStyles.text })
            ])
    }

    private func cells(_ row: [String: String]) -> [CellValue] {
        fields.map { StoredTable.cell(row[$0.id]) }
    }
}
