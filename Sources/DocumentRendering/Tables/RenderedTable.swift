import Governance
import TabularFiles

/// A table prepared for layout: clean texts, the column of notes, and the spans of totals.
struct RenderedTable {
    struct Row {
        let style: DocumentTable.RowStyle
        let cells: [RenderedCell]
    }

    let columns: [RenderedColumn]
    let rows: [Row]

    init(_ table: DocumentTable, titleOfNotes: String) {
        var columns = table.columns.map { column in
            RenderedColumn(
                title: TextCleaning.singleLine(column.title),
                group: column.group.map(TextCleaning.singleLine), kind: column.kind,
                alignment: column.alignment, width: column.width,
                omitsRepeats: column.omitsRepeats, isNote: false)
        }
        if table.hasNotes {
            columns.append(
                RenderedColumn(
                    title: titleOfNotes, group: nil, kind: .text, alignment: .left, width: nil,
                    omitsRepeats: false, isNote: true))
        }
        self.columns = columns
        rows = table.rows.map { row in
            let values = row.cells + (table.hasNotes ? [Self.note(row.note)] : [])
            return Row(style: row.style, cells: Self.cells(values, row.style, columns))
        }
    }

    /// The columns of each group of the head from left to right; a column without a group stands alone.
    var groups: [(title: String?, columns: ClosedRange<Int>)] {
        var groups: [(title: String?, columns: ClosedRange<Int>)] = []
        for (index, column) in columns.enumerated() {
            if let last = groups.last, let title = column.group, last.title == title {
                groups[groups.count - 1].columns = last.columns.lowerBound...index
            } else {
                groups.append((column.group, index...index))
            }
        }
        return groups
    }

    private static func note(_ text: String) -> DocumentCell {
        text.isEmpty ? .empty : .text(text)
    }

    private static func cells(
        _ values: [DocumentCell], _ style: DocumentTable.RowStyle, _ columns: [RenderedColumn]
    ) -> [RenderedCell] {
        var cells: [RenderedCell] = []
        var index = 0
        while index < values.count {
            var span = 1
            if style != .body, case .text = values[index] {
                // “合计 118人” needs more room than the narrow column it stands in.
                while index + span < values.count, values[index + span] == .empty,
                    !columns[index + span].isNote, columns[index + span].alignment != .right
                {
                    span += 1
                }
            }
            cells.append(
                RenderedCell(
                    value: values[index], text: TextCleaning.singleLine(values[index].shown),
                    column: index, span: span))
            index += span
        }
        return cells
    }
}
