import Governance
import TabularFiles

/// A table as HTML: a head that pages repeat, rows that no page breaks, letters as large as the paper allows.
struct HTMLTable {
    private let source: DocumentTable
    private let table: RenderedTable
    private let widths: [Int]
    private let size: Int
    /// Texts no wider than this, such as names and posts, stay on one line.
    private static let shortText = 12

    init(_ source: DocumentTable, page: PageSetup) {
        self.source = source
        table = RenderedTable(source, titleOfNotes: "备注")
        widths = SheetWidths(table).columns
        size = HTMLTable.size(of: widths, on: page)
    }

    var markup: String {
        let style = "style=\"--size:\(size / 10).\(size % 10)pt\""
        switch source.layout {
        case .rows:
            var text = "<div class=\"scroll\"><table class=\"sheet\" \(style)>\n"
            text += columns + head + "<tbody>\n"
            for row in table.rows { text += markup(of: row) }
            return text + closing + "</tbody>\n</table></div>\n"
        case .strips:
            var text = "<div class=\"strips\" \(style)>\n"
            for row in table.rows {
                text += "<div class=\"strip\"><table class=\"sheet\">\n" + columns + head
                text += "<tbody>\n" + markup(of: row) + "</tbody>\n</table></div>\n"
            }
            let lines = source.closing.map { "<p>\(HTMLText.escaped($0))</p>\n" }
            return text + lines.joined() + "</div>\n"
        }
    }

    /// Tenths of a point: as large as fits the width of the paper, but neither tiny nor larger than running text.
    private static func size(of widths: [Int], on page: PageSetup) -> Int {
        let paper = page.orientation == .landscape ? 297 : 210
        let room = (paper - page.margins.left - page.margins.right) * 28346 / 1000
        let padding = widths.count * 65
        // A digit of the fonts that may stand in for 宋体 is up to 0.56 as wide as its size.
        let letters = widths.reduce(0, +) * 56
        return min(105, max(55, (room - padding) * 100 / max(1, letters)))
    }

    private var columns: String {
        // The padding of a cell is about as wide as two letters.
        let total = max(1, widths.reduce(0) { $0 + $1 + 2 })
        let columns = widths.map { width in
            let share = (width + 2) * 1000 / total
            return "<col style=\"width:\(share / 10).\(share % 10)%\">"
        }
        return "<colgroup>\(columns.joined())</colgroup>\n"
    }

    // MARK: Head

    private var head: String {
        let groups = table.groups
        guard groups.contains(where: { $0.title != nil }) else {
            let titles = table.columns.map {
                "<th scope=\"col\">\(HTMLText.escaped($0.title))</th>"
            }
            return "<thead><tr>\(titles.joined())</tr></thead>\n"
        }
        var above = ""
        var below = ""
        for group in groups {
            if let title = group.title {
                let span = group.columns.count
                above +=
                    "<th scope=\"colgroup\" colspan=\"\(span)\">\(HTMLText.escaped(title))</th>"
                for index in group.columns {
                    below +=
                        "<th scope=\"col\">\(HTMLText.escaped(table.columns[index].title))</th>"
                }
            } else {
                let title = table.columns[group.columns.lowerBound].title
                above += "<th scope=\"col\" rowspan=\"2\">\(HTMLText.escaped(title))</th>"
            }
        }
        // Where a title without a group reaches down at the left edge, the second row begins inside the table.
        let inner = groups.first?.title == nil ? " class=\"inner\"" : ""
        return "<thead><tr>\(above)</tr>\n<tr\(inner)>\(below)</tr></thead>\n"
    }

    // MARK: Rows

    private func markup(of row: RenderedTable.Row) -> String {
        let cells = row.cells.map { cell in
            let span = cell.span > 1 ? " colspan=\"\(cell.span)\"" : ""
            return "<td\(style(of: cell))\(span)>\(HTMLText.escaped(cell.text))</td>"
        }
        let mark = row.style == .body ? "" : " class=\"\(row.style.rawValue)\""
        return "<tr\(mark)>\(cells.joined())</tr>\n"
    }

    private func style(of cell: RenderedCell) -> String {
        let column = table.columns[cell.column]
        if cell.span > 1 { return " class=\"c\"" }
        if column.isNote { return " class=\"note\"" }
        switch (column.alignment, column.kind) {
        case (.right, _): return " class=\"n\""
        // Masked numbers are all equally long and read best in the middle of a ruled cell.
        case (.center, _), (.left, .code): return " class=\"c\""
        case (.left, _): return widths[cell.column] <= HTMLTable.shortText ? " class=\"s\"" : ""
        }
    }

    private var closing: String {
        source.closing.map { text in
            "<tr class=\"closing\"><td colspan=\"\(widths.count)\">\(HTMLText.escaped(text))</td></tr>\n"
        }.joined()
    }
}
