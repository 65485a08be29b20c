import Governance
import PolicyEngine
import TabularFiles

/// Brings a table in from a file as offices have it: CSV or XLSX, heads anywhere and in any order.
///
/// Nothing is kept here; ``OfficeRecords/importTable(_:actor:signer:time:allowsClearing:)`` keeps what a review shows.
public struct TableImport {
    let table: OfficeTable
    let folder: String
    let records: OfficeRecords?
    let assignsIDs: Bool
    let ignoring: [String]

    /// An import.
    ///
    /// - Parameters:
    ///   - table: Which table.
    ///   - workspace: The folder of the workspace.
    ///   - records: Its records; nil while there are none, then the folder's files are what is kept.
    ///   - assignsIDs: Whether new people and organizations without a number get the next free one.
    ///   - ignoring: Heads of columns that are to be passed over.
    public init(
        _ table: OfficeTable, workspace: String, records: OfficeRecords?,
        assignsIDs: Bool = false, ignoring: [String] = []
    ) {
        self.table = table
        folder = workspace
        self.records = records
        self.assignsIDs = assignsIDs
        self.ignoring = ignoring
    }

    /// Holds a file against what is kept.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - sheet: Which sheet of a workbook; nil where only one holds anything.
    /// - Returns: What keeping it would do.
    /// - Throws: Everything that is wrong with the file or with what would come of it, or `StoreError`.
    public func review(_ path: String, sheet: String? = nil) throws -> ImportReview {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let bytes = FileLookup.bytes(of: path) else {
            throw TableError(
                code: .readFailed, file: path, advice: "没有找到这个文件，或者打不开。请检查文件名和权限。")
        }
        return try review(bytes, named: name, sheet: sheet)
    }

    /// Holds the content of a file against what is kept.
    ///
    /// - Parameters:
    ///   - bytes: The content.
    ///   - name: How findings name the file.
    ///   - sheet: Which sheet of a workbook; nil where only one holds anything.
    /// - Returns: What keeping it would do.
    /// - Throws: Everything that is wrong with the file or with what would come of it, or `StoreError`.
    public func review(_ bytes: [UInt8], named name: String, sheet: String? = nil) throws
        -> ImportReview
    {
        let head = try records?.archive.head()
        let takeover = try TableTakeover(folder, records)
        let grid = try TableImport.grid(bytes, name, sheet)
        let form = try form(for: grid, takeover.files)
        let read = try ImportSheet(grid, form.form, ignoring: ignoring)
        let merge = try merged(read, form, takeover.files)
        var findings = read.findings + merge.findings
        if findings.isEmpty, !merge.lines.isEmpty {
            let change = TableChange(path: form.form.path, bytes: try merge.table.bytes(), note: "")
            findings += ImportCheck(before: takeover.files, change, merge, form.scheme).findings()
        }
        guard findings.isEmpty else {
            throw WorkspaceFindings(WorkspaceFinding.ordered(findings))
        }
        let review = ImportReview(
            table: table, path: form.form.path, source: read.place.file, lines: merge.lines,
            unchanged: merge.unchanged, untouched: merge.untouched, notices: read.notices,
            clearings: merge.clearings, changes: [], head: head,
            needsSigner: try !WorkspaceSettings(takeover.files).officers.isEmpty)
        guard !merge.lines.isEmpty else { return review }
        // The note lies open in the file, so it has counts and nobody's name.
        let note = "导入\(table.title)：\(review.summary)"
        return review.keeping(
            takeover.changes
                + [TableChange(path: review.path, bytes: try merge.table.bytes(), note: note)])
    }

    static func grid(_ bytes: [UInt8], _ name: String, _ sheet: String?) throws -> CellGrid {
        let isWorkbook =
            XLSXReader.isWorkbook(bytes)
            || [".xlsx", ".xlsm", ".xls", ".et"].contains { name.lowercased().hasSuffix($0) }
        guard isWorkbook else {
            guard sheet == nil else {
                throw TableError(
                    code: .sheetUnknown, file: name, advice: "这是 CSV 文件，没有工作表。请去掉 --sheet。")
            }
            return try CSVReader().grid(from: bytes, named: name)
        }
        return try XLSXReader().content(from: bytes, named: name).sheet(named: sheet)
    }

    // MARK: Forms

    struct Form {
        let form: ImportForm
        /// Of inputs.
        var scheme: SchemeDefinition?
        var isOfPersons = false
    }

    private func form(for grid: CellGrid, _ files: WorkspaceFiles) throws -> Form {
        switch table {
        case .organizations: return Form(form: .organizations)
        case .people: return Form(form: .people)
        case .appointments: return Form(form: .appointments)
        case .inputs(let scheme, let period):
            let definition = try Workspace(folder: folder, files: files).engine(workers: 1)
                .scheme(scheme).definition
            let forms = ImportForm.inputs(definition, period)
            let ofPersons = ImportHead.best(grid, forms.persons)?.score ?? 0
            let ofOrganizations = ImportHead.best(grid, forms.organizations)?.score ?? 0
            let isOfPersons =
                definition.subject != .organization && ofPersons >= ofOrganizations
            return Form(
                form: isOfPersons ? forms.persons : forms.organizations, scheme: definition,
                isOfPersons: isOfPersons)
        }
    }

    private func merged(_ sheet: ImportSheet, _ form: Form, _ files: WorkspaceFiles)
        throws(WorkspaceFindings) -> ImportMerge
    {
        let kept = try StoredTable(form.form, in: files)
        switch table {
        case .organizations:
            var merge = OrganizationsImport(sheet, onto: kept, assignsIDs: assignsIDs)
            return merge.merged()
        case .people:
            var merge = PeopleImport(sheet, onto: kept, assignsIDs: assignsIDs)
            return merge.merged()
        case .appointments:
            var merge = AppointmentsImport(sheet, onto: kept, ImportDirectory(files))
            return merge.merged()
        case .inputs(_, let period):
            var merge = InputsImport(sheet, onto: kept, ImportDirectory(files), period)
            return form.isOfPersons ? merge.ofPersons() : merge.ofOrganizations()
        }
    }
}

extension ImportReview {
    fileprivate func keeping(_ changes: [TableChange]) -> ImportReview {
        ImportReview(
            table: table, path: path, source: source, lines: lines, unchanged: unchanged,
            untouched: untouched, notices: notices, clearings: clearings, changes: changes,
            head: head, needsSigner: needsSigner)
    }
}
