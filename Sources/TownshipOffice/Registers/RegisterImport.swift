public import Governance

/// New entries of a register from a file as offices have it: CSV or XLSX, heads anywhere and in any order.
public struct RegisterImport {
    /// The file, with its sheet where it has several.
    public let source: String
    /// What was passed over in the file, in words.
    public let notices: [String]
    /// What each row says, by the ids of the fields.
    public let rows: [[String: String]]
    private let sheet: ImportSheet
    private let desk: RegisterDesk

    /// Columns of a list of entries that are not filled in.
    private static let listed = ["编号", "状态", "到这一步", "限办日期"]

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - desk: The register.
    ///   - sheet: Which sheet of a workbook; nil where only one holds anything.
    ///   - ignoring: Heads of columns that are to be passed over.
    /// - Throws: Everything that is wrong with the file (``WorkspaceFindings``, `TableError`).
    public init(
        _ path: String, into desk: RegisterDesk, sheet: String? = nil, ignoring: [String] = []
    ) throws {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard let bytes = FileLookup.bytes(of: path) else {
            throw WorkspaceFindings([
                WorkspaceFinding(.fileMissing, path, "没有这个文件，或者读不出来；请核对路径")
            ])
        }
        let computed = desk.definition.fields.filter(\.isComputed).map(\.title)
        let read = try ImportSheet(
            try TableImport.grid(bytes, name, sheet), ImportForm(desk.definition),
            ignoring: ignoring + computed + Self.listed)
        if !read.findings.isEmpty {
            throw WorkspaceFindings(WorkspaceFinding.ordered(read.findings))
        }
        self.desk = desk
        self.sheet = read
        source = read.place.file
        notices = read.notices
        rows = read.rows.map { row in row.values.filter { !$0.value.isEmpty } }
    }

    /// Adds all rows, or none.
    ///
    /// - Parameters:
    ///   - day: The day on which they are added.
    ///   - hand: Who does it.
    ///   - isDryRun: Whether nothing is kept.
    /// - Returns: The entries.
    /// - Throws: All that speaks against rows, with row and column (``WorkspaceFindings``), or `StoreError`; then nothing is kept.
    public func add(on day: Day, by hand: RegisterDesk.Hand, isDryRun: Bool = false) throws
        -> [RegisterEntry]
    {
        let results = try desk.add(rows, on: day, by: hand, isDryRun: isDryRun)
        let findings = zip(sheet.rows, results).compactMap { row, result in
            switch result {
            case .success: nil as WorkspaceFinding?
            case .failure(let error): finding(error, row)
            }
        }
        if !findings.isEmpty { throw WorkspaceFindings(findings) }
        return try results.map { try $0.get() }
    }

    private func finding(_ error: RegisterError, _ row: ImportRow) -> WorkspaceFinding {
        let title = error.field.flatMap { desk.definition.field($0)?.title }
        return sheet.finding(
            WorkspaceFinding(
                code: error.code.rawValue, file: source, row: row.row, column: title,
                message: error.message), at: row.row)
    }
}
