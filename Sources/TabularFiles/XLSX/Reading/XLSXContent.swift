/// What stands in a workbook.
public struct XLSXContent: Sendable, Hashable {
    /// The file, as its reader named it.
    public let file: String
    /// The visible sheets from left to right.
    public let sheets: [CellGrid]
    /// The names of the hidden sheets, which are not read.
    public let hiddenSheets: [String]

    init(file: String, sheets: [CellGrid], hiddenSheets: [String]) {
        self.file = file
        self.sheets = sheets
        self.hiddenSheets = hiddenSheets
    }

    /// One sheet.
    ///
    /// - Parameter name: Its name; nil when only one sheet holds anything.
    /// - Returns: The sheet.
    /// - Throws: `table.xlsx.sheet` when there is none of that name, or several and none is named.
    public func sheet(named name: String?) throws(TableError) -> CellGrid {
        let names = sheets.map { "“\($0.sheet ?? "")”" }.joined(separator: "、")
        if let name {
            if let sheet = sheets.first(where: { $0.sheet == name }) { return sheet }
            let hidden = hiddenSheets.contains(name) ? "；“\(name)”是隐藏的，请先在表格软件里取消隐藏" : ""
            throw error("没有名为“\(TextCleaning.singleLine(name))”的工作表，有的是\(names)\(hidden)。")
        }
        let filled = sheets.filter { !$0.rows.isEmpty }
        if filled.count == 1 { return filled[0] }
        guard !filled.isEmpty else { throw error("这个工作簿里没有一张表有内容。请检查是不是选错了文件。") }
        let choices = filled.map { "“\($0.sheet ?? "")”" }.joined(separator: "、")
        throw error("有几张工作表都有内容：\(choices)。请用 --sheet 写明要哪一张。")
    }

    private func error(_ advice: String) -> TableError {
        TableError(code: .sheetUnknown, file: file, advice: TextCleaning.singleLine(advice))
    }
}
