import Governance
import TabularFiles

/// A table laid out in columns of a terminal: every line is equally wide.
struct TerminalTable {
    private let table: RenderedTable
    private let widths: [Int]
    private let isCut: Bool
    private static let gap = "  "
    private static let narrowest = 6

    init(_ source: DocumentTable, maximumWidth: Int?) {
        // A note on a strip has nothing around it that explains it.
        table = RenderedTable(source, titleOfNotes: source.layout == .strips ? "备注" : "")
        isCut = source.layout == .strips
        var widths = Self.naturalWidths(of: table)
        if let maximumWidth { Self.narrow(&widths, of: table, to: maximumWidth) }
        self.widths = widths
    }

    /// The columns of the terminal that every line takes.
    var width: Int { width(of: 0...(widths.count - 1)) }

    /// The line between head and rows.
    var rule: String { String(repeating: "─", count: width) }

    /// The line between two strips that are to be cut apart.
    var cut: String { String(String(repeating: "- ", count: width).prefix(width)) }

    /// The titles, on as many lines as the longest needs, with those of groups above.
    var headLines: [String] {
        let titles = zip(table.columns, widths).map { DisplayWidth.wrap($0.title, to: $1) }
        let height = titles.map(\.count).max() ?? 1
        var lines: [String] = []
        let groups = table.groups
        if groups.contains(where: { $0.title != nil }) {
            let parts = groups.map { group in
                group.title.map { Self.centred($0, to: width(of: group.columns)) }
                    ?? DisplayWidth.padEnd("", to: width(of: group.columns))
            }
            lines.append(parts.joined(separator: Self.gap))
        }
        for line in 0..<height {
            let parts = table.columns.indices.map { index in
                // Short titles stand on the lowest line, next to their cells.
                let own = line - (height - titles[index].count)
                return aligned(
                    own < 0 ? "" : titles[index][own], to: widths[index],
                    table.columns[index].alignment)
            }
            lines.append(parts.joined(separator: Self.gap))
        }
        return lines
    }

    /// A line for every row; strips that are cut apart repeat what the one above says.
    var rowLines: [String] {
        var previous: [Int: String] = [:]
        return table.rows.map { row in
            var shown: [Int: String] = [:]
            let parts = row.cells.map { cell in
                let column = table.columns[cell.column]
                let repeats =
                    !isCut && column.omitsRepeats && previous[cell.column] == cell.text
                if row.style == .body { shown[cell.column] = cell.text }
                let room = width(of: cell.column...(cell.column + cell.span - 1))
                return aligned(
                    repeats && row.style == .body ? "" : cell.text, to: room,
                    cell.span > 1 ? .left : column.alignment)
            }
            previous = shown
            return parts.joined(separator: Self.gap)
        }
    }

    private func width(of columns: ClosedRange<Int>) -> Int {
        widths[columns].reduce(0, +) + Self.gap.count * (columns.count - 1)
    }

    private func aligned(
        _ text: String, to width: Int, _ alignment: DocumentTable.Alignment
    ) -> String {
        let fitting = DisplayWidth.truncate(text, to: width)
        return switch alignment {
        case .left: DisplayWidth.padEnd(fitting, to: width)
        case .center: DisplayWidth.padBoth(fitting, to: width)
        case .right: DisplayWidth.padStart(fitting, to: width)
        }
    }

    /// A group's title between short rules, so that the eye sees how far it reaches.
    private static func centred(_ title: String, to width: Int) -> String {
        let fitting = DisplayWidth.truncate(title, to: width)
        let missing = width - DisplayWidth.of(fitting)
        guard missing >= 4 else { return DisplayWidth.padBoth(fitting, to: width) }
        let left = (missing - 2) / 2
        return String(repeating: "─", count: left) + " " + fitting + " "
            + String(repeating: "─", count: missing - 2 - left)
    }

    private static func naturalWidths(of table: RenderedTable) -> [Int] {
        var widths = table.columns.map(\.titleWidth)
        for row in table.rows {
            for cell in row.cells where cell.span == 1 {
                widths[cell.column] = max(widths[cell.column], DisplayWidth.of(cell.text))
            }
        }
        for (index, column) in table.columns.enumerated() where column.isFlexible {
            if let wished = column.width { widths[index] = min(widths[index], wished) }
        }
        // A label that reaches over several columns, or a group's title, widens the last of them.
        func fit(_ text: String, _ columns: ClosedRange<Int>) {
            let room = widths[columns].reduce(0, +) + gap.count * (columns.count - 1)
            widths[columns.upperBound] += max(0, DisplayWidth.of(text) - room)
        }
        for row in table.rows {
            for cell in row.cells where cell.span > 1 {
                fit(cell.text, cell.column...(cell.column + cell.span - 1))
            }
        }
        for group in table.groups { fit(group.title ?? "", group.columns) }
        // A table of nothing but empty texts still has a column to show.
        return widths.map { max(1, $0) }
    }

    /// Takes from the widest text again and again; numbers keep their width.
    ///
    /// Where even that is not enough, nothing is cut: the terminal breaks the lines anyway.
    private static func narrow(_ widths: inout [Int], of table: RenderedTable, to limit: Int) {
        var narrowed = widths
        func total() -> Int { narrowed.reduce(0, +) + gap.count * (narrowed.count - 1) }
        while total() > limit {
            let candidates = narrowed.indices.filter {
                table.columns[$0].isFlexible && narrowed[$0] > narrowest
            }
            guard let widest = candidates.max(by: { narrowed[$0] < narrowed[$1] }) else { return }
            narrowed[widest] -= 1
        }
        widths = narrowed
    }
}
