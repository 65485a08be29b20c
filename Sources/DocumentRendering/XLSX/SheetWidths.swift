import Governance
import TabularFiles

/// The widths of a sheet's columns, from their content, so that no number shows as ###.
struct SheetWidths {
    /// In columns of a terminal: a Chinese character counts two.
    let columns: [Int]

    private static let widestText = 30
    private static let narrowest = 4

    init(_ table: RenderedTable) {
        columns = table.columns.indices.map { index in
            let column = table.columns[index]
            var content = 0
            for row in table.rows {
                for cell in row.cells where cell.column == index && cell.span == 1 {
                    content = max(content, DisplayWidth.of(cell.text))
                }
            }
            if column.isFlexible {
                content = min(content, Self.widestText)
                if let wished = column.width { return max(Self.narrowest, wished) }
            }
            return max(content, column.width ?? 0, column.titleWidth, Self.narrowest)
        }
    }

    /// A sheet without a table is one column as wide as the text area.
    init(isLandscape: Bool) {
        columns = [isLandscape ? 126 : 84]
    }

    var total: Int { columns.reduce(0, +) }

    /// The widths in digits of the standard font, with room for the padding of a cell.
    ///
    /// A Chinese character of 10 points is a little narrower than two such digits of 11 points; the rest
    /// is kept for fonts that stand in for 宋体 with wider digits.
    var inDigits: [Double] { columns.map { Double($0) * 1.02 + 1.2 } }

    /// How many lines a text takes in some neighbouring columns.
    func lines(_ text: String, in range: ClosedRange<Int>, fontSize: Double) -> Int {
        let room = Double(columns[range].reduce(0, +) + range.count - 1) * 10 / fontSize
        return DisplayWidth.wrap(text, to: Int(room)).count
    }
}
