import Governance
import PolicyEngine
import TabularFiles

/// The row of a sheet that names the columns, wherever it stands.
struct ImportHead {
    /// The lowest row of the head; what is below is data.
    let row: Int
    /// The column of each field that was found, counted from 1.
    let columns: [String: Int]
    /// The heads, by their columns.
    let titles: [Int: String]
    /// Columns that are customary and mean nothing here.
    let passedOver: [String]

    /// How far down a head is looked for.
    private static let reach = 30
    /// Heads of columns that lists have for people to read or sign.
    private static let customary: Set<String> = [
        "序号", "备注", "签名", "签字", "签收", "领款人签字", "领款人签名", "本人签字", "本人签名", "说明", "no", "no.", "签章",
    ]

    /// The titles that stand above the columns of a row: its own, and those of cells that reach down to it.
    static func titles(_ grid: CellGrid, _ row: GridRow) -> [Int: String] {
        var titles: [Int: String] = [:]
        for area in grid.merged where area.columns.count == 1 {
            let rows = (area.rows.lowerBound + 1)...(area.rows.upperBound + 1)
            guard rows.count > 1, rows.contains(row.row),
                let top = grid.rows.first(where: { $0.row == rows.lowerBound }),
                let cell = top.cell(area.columns.lowerBound + 1)
            else { continue }
            titles[cell.column] = ImportText.line(cell.text)
        }
        for cell in row.cells { titles[cell.column] = ImportText.line(cell.text) }
        return titles
    }

    /// How many of the fields' heads a row has; a row without a key is no head.
    static func score(_ grid: CellGrid, _ row: GridRow, _ form: ImportForm) -> Int {
        let found = titles(grid, row).values.compactMap { title in
            ImportHead.field(ImportTitle(title), form.fields)?.id
        }
        guard found.contains(where: form.keys.contains) else { return 0 }
        return Set(found).count
    }

    /// The best head of a sheet.
    static func best(_ grid: CellGrid, _ form: ImportForm) -> (row: GridRow, score: Int)? {
        var best: (row: GridRow, score: Int)?
        for row in grid.rows.prefix(reach) {
            let score = score(grid, row, form)
            if score > (best?.score ?? 0) { best = (row, score) }
        }
        return best
    }

    /// The field that a head means most exactly.
    static func field(_ title: ImportTitle, _ fields: [ImportField]) -> ImportField? {
        fields.compactMap { field in field.match(title).map { (field, $0) } }
            .min { $0.1 < $1.1 }?.0
    }

    /// Finds the head and holds every column against the form.
    ///
    /// - Throws: What is wrong with the columns.
    init(_ grid: CellGrid, _ form: ImportForm, place: ImportPlace, ignoring: [String])
        throws(WorkspaceFindings)
    {
        guard let (row, score) = ImportHead.best(grid, form), score > 0 else {
            let names = form.kept.map { "“\($0.title)”" }.joined(separator: "、")
            throw WorkspaceFindings([
                WorkspaceFinding(
                    .importHead, place.file,
                    "前 \(ImportHead.reach) 行里没有找到\(form.title)的表头；表头要有这些列名：\(names)")
            ])
        }
        self.row = row.row
        let titles = ImportHead.titles(grid, row)
        self.titles = titles
        let ignored = Set(ignoring.map { ImportTitle($0).plain })
        var columns: [String: Int] = [:]
        var passedOver: [String] = []
        var findings: [WorkspaceFinding] = []
        for (column, title) in titles.sorted(by: { $0.key < $1.key }) {
            let known = ImportTitle(title)
            if ignored.contains(known.plain) {
                passedOver.append(title)
            } else if let field = ImportHead.field(known, form.fields) {
                if columns.updateValue(column, forKey: field.id) != nil {
                    findings.append(
                        place.finding(
                            .columnDuplicate, row.row, column, title,
                            "有两列都是“\(field.title)”，请留一列，或用 --ignore 写明不要哪一列"))
                }
            } else if ImportHead.customary.contains(known.plain)
                || ImportHead.customary.contains(known.short)
            {
                passedOver.append(title)
            } else {
                findings.append(
                    place.finding(
                        .columnUnknown, row.row, column, title,
                        ImportHead.unknown(title, known, form)))
            }
        }
        findings += ImportHead.unnamed(grid, below: row.row, titles, place)
        self.columns = columns
        self.passedOver = passedOver
        if !findings.isEmpty { throw WorkspaceFindings(findings) }
    }

    /// The fields that are there, from the left.
    func fields(_ form: ImportForm) -> [(column: Int, field: ImportField)] {
        form.fields.compactMap { field in columns[field.id].map { ($0, field) } }
            .sorted { $0.column < $1.column }
    }

    private static func unknown(_ title: String, _ known: ImportTitle, _ form: ImportForm)
        -> String
    {
        if let other = form.others.first(where: { $0.field.match(known) != nil }) {
            return other.advice
        }
        let near = NearNames.hint(title, among: form.fields.map(\.title))
        return "不认识这一列\(near.isEmpty ? "；" : near)不要的列请删去，或用 --ignore \(title) 写明"
    }

    /// Columns that hold something and have no head.
    private static func unnamed(
        _ grid: CellGrid, below head: Int, _ titles: [Int: String], _ place: ImportPlace
    ) -> [WorkspaceFinding] {
        var told: Set<Int> = []
        var findings: [WorkspaceFinding] = []
        for row in grid.rows where row.row > head && !ImportFooter.isFooter(row) {
            for cell in row.cells
            where titles[cell.column] == nil && told.insert(cell.column).inserted {
                findings.append(
                    place.finding(
                        .columnUnknown, row.row, cell.column, nil,
                        "这一格有内容，它的列却没有列名；请写上列名，或删去这一列"))
            }
        }
        return findings
    }
}
