/// Words a place in a table the way staff speak of it: 文件 第 41 行“考核得分”列.
enum PlaceText {
    static func describe(
        file: String?, row: Int?, line: Int?, column: Int?, title: String?
    ) -> String {
        var text = file.map(TextCleaning.singleLine) ?? ""
        var place = ""
        if let row {
            place += "第 \(row) 行"
            // Cells that hold line breaks make a text editor count more lines than a spreadsheet.
            if let line, line != row { place += "（文本第 \(line) 行）" }
        } else if let line {
            place += "文本第 \(line) 行"
        }
        if let title, !title.isEmpty {
            place += "“\(TextCleaning.singleLine(title))”列"
        } else if let column {
            place += place.hasSuffix(" 行") ? "第 \(column) 列" : " 第 \(column) 列"
        }
        if !text.isEmpty, !place.isEmpty, !place.hasPrefix(" ") { text += " " }
        text += place
        return text
    }
}
