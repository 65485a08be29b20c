import Governance
import TabularFiles

/// A file that is imported, read: its rows as they were meant, and what was passed over.
struct ImportSheet {
    let place: ImportPlace
    let form: ImportForm
    let rows: [ImportRow]
    let notices: [String]
    let findings: [WorkspaceFinding]
    private let head: ImportHead

    /// Reads a sheet under a form.
    ///
    /// - Throws: Why no row of it can be read.
    init(_ grid: CellGrid, _ form: ImportForm, ignoring: [String]) throws(WorkspaceFindings) {
        let place = ImportPlace(grid)
        self.place = place
        self.form = form
        head = try ImportHead(grid, form, place: place, ignoring: ignoring)
        var rows: [ImportRow] = []
        var findings: [WorkspaceFinding] = []
        var footers: [Int] = []
        let merged = ImportSheet.reaching(grid, below: head.row)
        for row in grid.rows where row.row > head.row {
            if ImportFooter.isFooter(row) {
                footers.append(row.row)
            } else if !ImportSheet.isHead(row, head) {
                let read = ImportSheet.read(row, head, form, grid, merged, place, &findings)
                if let read { rows.append(read) }
            }
        }
        self.rows = rows
        self.findings = findings
        notices = ImportSheet.notices(grid, head, footers)
        guard !rows.isEmpty || !findings.isEmpty else {
            throw WorkspaceFindings([
                WorkspaceFinding(
                    .importEmpty, place.file, row: head.row, "表头下面没有一行数据；请检查是不是选错了表")
            ])
        }
    }

    /// Where a field of a row stands, and what is wrong there.
    func finding(_ code: OfficeErrorCode, _ row: ImportRow, _ field: String, _ message: String)
        -> WorkspaceFinding
    {
        let column = head.columns[field]
        return place.finding(code, row.row, column, column.flatMap { head.titles[$0] }, message)
    }

    /// A finding about the result, at the row of the file that brought it about.
    func finding(_ finding: WorkspaceFinding, at row: Int) -> WorkspaceFinding {
        let field = form.fields.first { $0.title == finding.column }
        let column = field.flatMap { head.columns[$0.id] }
        return place.finding(
            code: finding.code, row, column,
            column.flatMap { head.titles[$0] } ?? finding.column, finding.message)
    }

    func has(_ field: String) -> Bool { head.columns[field] != nil }

    // MARK: Rows

    /// What cells that reach down show in the rows below, by row and column.
    private static func reaching(_ grid: CellGrid, below head: Int) -> [Int: [Int: GridCell]] {
        var answer: [Int: [Int: GridCell]] = [:]
        let byRow = Dictionary(
            grid.rows.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
        for area in grid.merged
        where area.columns.count == 1 && area.rows.count > 1 && area.rows.lowerBound >= head {
            let column = area.columns.lowerBound + 1
            guard let cell = byRow[area.rows.lowerBound + 1]?.cell(column) else { continue }
            for row in area.rows.dropFirst() where byRow[row + 1] != nil {
                answer[row + 1, default: [:]][column] = cell
            }
        }
        return answer
    }

    /// Heads are repeated where lists were made for pages.
    private static func isHead(_ row: GridRow, _ head: ImportHead) -> Bool {
        row.cells.count > 1
            && row.cells.allSatisfy { cell in
                head.titles[cell.column].map(ImportTitle.init)?.plain
                    == ImportTitle(cell.text).plain
            }
    }

    private static func read(
        _ row: GridRow, _ head: ImportHead, _ form: ImportForm, _ grid: CellGrid,
        _ merged: [Int: [Int: GridCell]], _ place: ImportPlace,
        _ findings: inout [WorkspaceFinding]
    ) -> ImportRow? {
        var values: [String: String] = [:]
        var isBlank = true
        for (column, field) in head.fields(form) {
            let own = row.cell(column)
            guard let cell = own ?? merged[row.row]?[column] else {
                values[field.id] = ""
                continue
            }
            if own != nil { isBlank = false }
            do throws(ImportCell.Refusal) {
                values[field.id] = try ImportCell(
                    cell: cell, field: field, countsFrom1904: grid.countsFrom1904
                ).text()
            } catch {
                findings.append(
                    place.finding(
                        code: error.code, row.row, column, head.titles[column], error.message))
                // What is refused is left as it was; the finding keeps the whole from being kept.
                values[field.id] = ""
            }
        }
        // Columns that are passed over, such as the number of a line, make no row.
        return isBlank ? nil : ImportRow(row: row.row, values: values)
    }

    private static func notices(_ grid: CellGrid, _ head: ImportHead, _ footers: [Int]) -> [String]
    {
        var notices: [String] = []
        if !head.passedOver.isEmpty {
            notices.append("没有用这些列：\(head.passedOver.joined(separator: "、"))")
        }
        if !footers.isEmpty {
            let rows = footers.map(String.init).joined(separator: "、")
            notices.append("跳过合计、签字等 \(footers.count) 行：第 \(rows) 行")
        }
        if !grid.hiddenRows.isEmpty {
            let rows = grid.hiddenRows.prefix(10).map(String.init).joined(separator: "、")
            let more = grid.hiddenRows.count > 10 ? " 等" : ""
            notices.append(
                "没有读隐藏的 \(grid.hiddenRows.count) 行（第 \(rows)\(more) 行）；要导入请先取消隐藏或筛选")
        }
        return notices
    }
}
