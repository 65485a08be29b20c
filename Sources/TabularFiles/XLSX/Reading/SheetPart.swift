/// The cells of one sheet.
struct SheetPart: XMLPart {
    let file: String
    let sheet: String
    let strings: [String]
    let dateStyles: Set<Int>
    let limits: TableLimits

    private var rows: [GridRow] = []
    private var merged: [XLSXArea] = []
    private var hiddenRows: [Int] = []
    private var row = 0
    private var column = 0
    private var isHidden = false
    private var cells: [GridCell] = []
    private var type = ""
    private var style = 0
    private var value: String?
    private var hasFormula = false
    private var isInCell = false
    private var isReading = false

    init(
        file: String, sheet: String, strings: [String], dateStyles: Set<Int>, limits: TableLimits
    ) {
        self.file = file
        self.sheet = sheet
        self.strings = strings
        self.dateStyles = dateStyles
        self.limits = limits
    }

    func grid(countsFrom1904: Bool) -> CellGrid {
        CellGrid(
            file: file, sheet: sheet, rows: rows, merged: merged, countsFrom1904: countsFrom1904,
            hiddenRows: hiddenRows)
    }

    mutating func begin(_ name: String, _ attributes: [String: String]) throws(TableError) {
        switch name {
        case "row": try beginRow(attributes)
        case "c": try beginCell(attributes)
        case "f" where isInCell: hasFormula = true
        case "rPh": isReading = true
        case "mergeCell":
            // More than that no office merges; areas past it are of no consequence to those before.
            guard merged.count < 100_000 else { return }
            if let area = attributes["ref"].flatMap(CellReference.area) { merged.append(area) }
        default: return
        }
    }

    mutating func end(_ name: String, _ text: String) throws(TableError) {
        switch name {
        case "v" where isInCell: value = text
        case "t" where isInCell && !isReading: value = (value ?? "") + text
        case "rPh": isReading = false
        case "c": try endCell()
        case "row": endRow()
        default: return
        }
    }

    // MARK: Rows

    private mutating func beginRow(_ attributes: [String: String]) throws(TableError) {
        let number = attributes["r"].flatMap { Int($0) } ?? (row + 1)
        guard number > row, number <= limits.rows else {
            throw number > row
                ? tooLarge("表格超过 \(limits.rows) 行。请拆成几个文件，或删去多余的行。")
                : ZipArchive.damaged(file)
        }
        row = number
        column = 0
        cells = []
        isHidden = ["1", "true"].contains(attributes["hidden"] ?? "")
    }

    private mutating func endRow() {
        guard !cells.isEmpty else { return }
        if isHidden {
            hiddenRows.append(row)
        } else {
            rows.append(GridRow(row: row, cells: cells))
        }
        cells = []
    }

    // MARK: Cells

    private mutating func beginCell(_ attributes: [String: String]) throws(TableError) {
        let place = attributes["r"].flatMap { CellReference($0) }
        let next = place?.column ?? (column + 1)
        guard next > column, place?.row ?? row == row else { throw ZipArchive.damaged(file) }
        guard next <= limits.columns else {
            throw tooLarge("表格超过 \(limits.columns) 列。请删去多余的列。")
        }
        column = next
        type = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) } ?? 0
        value = nil
        hasFormula = false
        isInCell = true
    }

    private mutating func endCell() throws(TableError) {
        isInCell = false
        guard let value else {
            // A program that does not compute wrote the formula; nobody knows what it would show.
            if hasFormula { cells.append(GridCell(column: column, text: "", kind: .formula)) }
            return
        }
        let cell = try cell(value)
        guard cell.text.utf8.count <= limits.cellBytes * 4 else {
            throw tooLarge("第 \(row) 行第 \(column) 列的文字太长。请检查来源。")
        }
        if !cell.isBlank { cells.append(cell) }
    }

    private func cell(_ value: String) throws(TableError) -> GridCell {
        switch type {
        case "s":
            guard let index = Int(value), strings.indices.contains(index) else {
                throw ZipArchive.damaged(file)
            }
            return GridCell(column: column, text: strings[index])
        case "str", "inlineStr", "d":
            return GridCell(column: column, text: XLSXText.unescaped(value))
        case "b": return GridCell(column: column, text: value, kind: .boolean)
        case "e": return GridCell(column: column, text: value, kind: .error)
        default:
            return GridCell(
                column: column, text: value, kind: dateStyles.contains(style) ? .date : .number)
        }
    }

    private func tooLarge(_ advice: String) -> TableError {
        TableError(code: .tooLarge, file: file, advice: "工作表“\(sheet)”：\(advice)")
    }
}
