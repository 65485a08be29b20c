public import Governance
import TabularFiles

/// Renders a document as text for a terminal, with columns that align for Chinese as well as Latin letters.
public struct TerminalRenderer: Sendable {
    private let maximumWidth: Int?
    private let usesBold: Bool
    private let trimsLineEnds: Bool

    /// Makes a renderer.
    ///
    /// - Parameters:
    ///   - maximumWidth: The columns of the terminal. Texts are cut and wrapped to fit; numbers never are,
    ///     so that a table of many amounts may still be wider.
    ///   - usesBold: Whether titles, heads and totals are set bold with ANSI sequences.
    ///   - trimsLineEnds: Whether spaces at the ends of lines are left out.
    public init(maximumWidth: Int? = nil, usesBold: Bool = false, trimsLineEnds: Bool = true) {
        self.maximumWidth = maximumWidth
        self.usesBold = usesBold
        self.trimsLineEnds = trimsLineEnds
    }

    /// The text, each line ended by a line feed.
    public func text(of document: Document) -> String {
        var lines = TerminalLines(usesBold: usesBold, trimsLineEnds: trimsLineEnds)
        var head = TextCleaning.singleLine(document.title)
        for subtitle in document.subtitles { head += "   " + TextCleaning.singleLine(subtitle) }
        var unitShown = false
        if case .table(let table) = document.blocks.first, table.title == nil {
            let width = TerminalTable(table, maximumWidth: maximumWidth).width
            let unit = Self.unit(of: table)
            let room = width - DisplayWidth.of(head)
            if !unit.isEmpty, room >= DisplayWidth.of(unit) + 2 {
                head += DisplayWidth.padStart(unit, to: room)
                unitShown = true
            }
        }
        lines.add(head, isBold: true)
        for (index, block) in document.blocks.enumerated() {
            add(block, to: &lines, isFirst: index == 0, unitShown: index == 0 && unitShown)
        }
        return lines.text
    }

    private func add(
        _ block: DocumentBlock, to lines: inout TerminalLines, isFirst: Bool, unitShown: Bool
    ) {
        switch block {
        case .heading(_, let text):
            lines.addBlank()
            lines.add(TextCleaning.singleLine(text), isBold: true)
        case .paragraph(let text):
            for line in wrapped(TextCleaning.singleLine(text)) { lines.add(line) }
        case .table(let table):
            if !isFirst { lines.addBlank() }
            add(table, to: &lines, unitShown: unitShown)
        case .signatures(let signatures):
            lines.addBlank()
            let parts = signatures.map { signature in
                let name = TextCleaning.singleLine(signature.name)
                let label = TextCleaning.singleLine(signature.label)
                return "\(label)：\(name.isEmpty ? "____________" : name)"
            }
            lines.add(parts.joined(separator: "    "))
        case .notice(let notice):
            lines.addBlank()
            add(notice, to: &lines)
        case .chart(let chart):
            lines.addBlank()
            let unit = chart.unit.map { "（\($0)）" } ?? ""
            lines.add(TextCleaning.singleLine(chart.title + unit), isBold: true)
            for line in TerminalChart(chart).lines { lines.add(line) }
        case .calculation(let calculation):
            for line in TerminalCalculation(calculation).lines { lines.add(line) }
        case .entries(let list):
            for entry in list.entries { add(entry, to: &lines) }
        }
    }

    private func add(_ entry: DocumentEntry, to lines: inout TerminalLines) {
        lines.addBlank()
        let heading = ([entry.title] + entry.details + [entry.result]).filter { !$0.isEmpty }
        lines.add(TextCleaning.singleLine(heading.joined(separator: "  ")), isBold: true)
        for block in entry.blocks { add(block, to: &lines, isFirst: false, unitShown: false) }
    }

    private func add(_ table: DocumentTable, to lines: inout TerminalLines, unitShown: Bool) {
        let layout = TerminalTable(table, maximumWidth: maximumWidth)
        if let title = table.title { lines.add(TextCleaning.singleLine(title), isBold: true) }
        let unit = Self.unit(of: table)
        if !unit.isEmpty, !unitShown { lines.add(DisplayWidth.padStart(unit, to: layout.width)) }
        if table.layout == .strips { return addStrips(table, layout, to: &lines) }
        for line in layout.headLines { lines.add(line, isBold: true) }
        lines.add(layout.rule)
        var totalsBegan = false
        for (row, line) in zip(table.rows, layout.rowLines) {
            if row.style == .total, !totalsBegan {
                lines.add(layout.rule)
                totalsBegan = true
            }
            lines.add(line, isBold: row.style != .body)
        }
        for text in table.closing {
            for line in wrapped(TextCleaning.singleLine(text)) { lines.add(line) }
        }
    }

    private func addStrips(
        _ table: DocumentTable, _ layout: TerminalTable, to lines: inout TerminalLines
    ) {
        for (index, line) in layout.rowLines.enumerated() {
            if index > 0 { lines.add(layout.cut) }
            for head in layout.headLines { lines.add(head, isBold: true) }
            lines.add(line)
        }
        for text in table.closing {
            for line in wrapped(TextCleaning.singleLine(text)) { lines.add(line) }
        }
    }

    private func add(_ notice: DocumentNotice, to lines: inout TerminalLines) {
        for line in wrapped(TextCleaning.singleLine(notice.title)) { lines.add(line) }
        let entries = notice.entries.map { $0.map(TextCleaning.singleLine) }
        let count = entries.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            entries.map { $0.indices.contains(column) ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
        }
        for entry in entries {
            let parts = zip(entry, widths).map { DisplayWidth.padEnd($0, to: $1) }
            lines.add("  " + parts.joined(separator: "  "))
        }
    }

    private func wrapped(_ text: String) -> [String] {
        maximumWidth.map { DisplayWidth.wrap(text, to: $0) } ?? [text]
    }

    private static func unit(of table: DocumentTable) -> String {
        table.unit.map { "单位：\(TextCleaning.singleLine($0))" } ?? ""
    }
}
