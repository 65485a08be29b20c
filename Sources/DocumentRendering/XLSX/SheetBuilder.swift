import Governance
import TabularFiles

/// Builds one sheet from top to bottom.
struct SheetBuilder {
    private let section: SheetSection
    private let page: PageSetup
    private let table: RenderedTable?
    private let widths: SheetWidths
    private var rows: [XLSXRow] = []
    private var merged: [XLSXArea] = []
    private var headRows: ClosedRange<Int>?
    private var charts: [XLSXBarChart] = []
    private var strips: [ClosedRange<Int>] = []

    init(section: SheetSection, page: PageSetup) {
        self.section = section
        self.page = page
        table = section.table.map { RenderedTable($0, titleOfNotes: "备注") }
        widths =
            table.map { SheetWidths($0) }
            ?? SheetWidths(isLandscape: page.orientation == .landscape)
    }

    private var lastColumn: Int { widths.columns.count - 1 }

    mutating func sheet(named name: String, title: String?, subtitles: [String]) -> XLSXSheet {
        if let title { addLine(title, SheetStyles.title, height: 34) }
        var lead = subtitles
        let startsWithTable: Bool =
            if case .table(let table) = section.blocks.first { table.title == nil } else { false }
        // The last subtitle shares its line with the unit where the table follows at once.
        let shared = startsWithTable ? lead.popLast() : nil
        for subtitle in lead { addLine(subtitle, SheetStyles.centredSubtitle, height: 20) }
        for (index, block) in section.blocks.enumerated() {
            add(block, besideUnit: index == 0 ? shared : nil)
        }
        let frozen = headRows.map { $0.upperBound < 8 ? $0.upperBound + 1 : 0 } ?? 0
        return XLSXSheet(
            name: name, columnWidths: widths.inDigits, rows: rows, merged: merged,
            frozenRows: frozen, layout: layout(), charts: charts)
    }

    private mutating func add(_ block: DocumentBlock, besideUnit subtitle: String?) {
        switch block {
        case .heading(let level, let text):
            addLine(text, SheetStyles.heading(level: level), height: 26)
        case .paragraph(let text):
            addLine(text, SheetStyles.paragraph, height: 18)
        case .table(let source):
            if let title = source.title { addLine(title, SheetStyles.tableTitle, height: 28) }
            addUnit(source.unit, beside: subtitle)
            if let table { addTable(table, closing: source.closing) }
        case .signatures(let signatures):
            addSignatures(signatures)
        case .notice(let notice):
            rows.append(XLSXRow(height: 8))
            addLine(notice.title, SheetStyles.noticeTitle, height: 16)
            for entry in notice.entries {
                addLine(entry.joined(separator: "　"), SheetStyles.notice, height: 16)
            }
        case .chart(let chart):
            addLine(chart.title, SheetStyles.tableTitle, height: 28)
            addUnit(chart.unit, beside: nil)
            guard let table else { return }
            let first = rows.count + 1
            addTable(table, closing: [])
            guard rows.count > first else { return }
            // The drawing stands beside the figures, with an empty column between.
            charts.append(
                XLSXBarChart(
                    title: chart.title, rows: first...(rows.count - 1), labels: 0, values: 1,
                    row: first - 1, column: 3))
        case .calculation(let calculation): add(calculation)
        case .entries(let list):
            for entry in list.entries { add(entry) }
        }
    }

    private mutating func add(_ calculation: DocumentCalculation) {
        addLine(calculation.line, SheetStyles.paragraph, height: 18)
        let reasons = calculation.reasons.map { [$0.text, $0.place] }
        let sources = calculation.sources.map { [$0.figure] + $0.details }
        for line in reasons + sources {
            let text = "　　" + line.filter { !$0.isEmpty }.joined(separator: "　")
            addLine(text, SheetStyles.notice, height: 16)
        }
    }

    private mutating func add(_ entry: DocumentEntry) {
        rows.append(XLSXRow(height: 8))
        let heading = ([entry.title] + entry.details + [entry.result]).filter { !$0.isEmpty }
        addLine(heading.joined(separator: "　"), SheetStyles.heading(level: 2), height: 22)
        for block in entry.blocks { add(block, besideUnit: nil) }
    }

    // MARK: Lines across the sheet

    private mutating func addLine(_ text: String, _ style: XLSXStyle, height: Double) {
        let clean = TextCleaning.singleLine(text)
        let lines =
            style.wraps
            ? widths.lines(clean, in: 0...lastColumn, fontSize: style.fontSize) : 1
        addParts([(0...lastColumn, .text(clean), style)], height: height * Double(lines))
    }

    /// Adds a row of merged parts that together cover all columns.
    private mutating func addParts(
        _ parts: [(columns: ClosedRange<Int>, value: CellValue, style: XLSXStyle)], height: Double
    ) {
        var cells: [XLSXCell] = []
        for part in parts {
            for column in part.columns {
                let isFirst = column == part.columns.lowerBound
                cells.append(XLSXCell(isFirst ? part.value : .empty, style: part.style))
            }
            merge(rows: rows.count...rows.count, columns: part.columns)
        }
        rows.append(XLSXRow(cells, height: height))
    }

    private mutating func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        if rows.count > 1 || columns.count > 1 {
            merged.append(XLSXArea(rows: rows, columns: columns))
        }
    }

    private mutating func addUnit(_ unit: String?, beside subtitle: String?) {
        let left = subtitle.map(TextCleaning.singleLine) ?? ""
        let right = unit.map { "单位：\(TextCleaning.singleLine($0))" } ?? ""
        if left.isEmpty, right.isEmpty { return }
        if right.isEmpty { return addLine(left, SheetStyles.centredSubtitle, height: 20) }
        // The unit takes as many columns from the right as it needs.
        var first = lastColumn
        var room = widths.columns[first]
        while room < DisplayWidth.of(right) + 2, first > 0 {
            first -= 1
            room += widths.columns[first]
        }
        if left.isEmpty { return addLine(right, SheetStyles.unit, height: 20) }
        if first == 0 { return addLine("\(left)　\(right)", SheetStyles.unit, height: 20) }
        addParts(
            [
                (0...(first - 1), .text(left), SheetStyles.subtitle),
                (first...lastColumn, .text(right), SheetStyles.unit),
            ], height: 20)
    }

    private mutating func addSignatures(_ signatures: [SignatureLine]) {
        guard !signatures.isEmpty else { return }
        rows.append(XLSXRow(height: 10))
        let texts = signatures.map { signature in
            TextCleaning.singleLine("\(signature.label)：\(signature.name)")
        }
        let ranges = SignatureColumns.split(widths.columns, into: texts.count)
        if ranges.count < texts.count {
            // Too few columns to give each place its own; they share the line.
            return addLine(texts.joined(separator: "　　　　　　"), SheetStyles.signature, height: 28)
        }
        addParts(
            zip(ranges, texts).map { ($0, .text($1), SheetStyles.signature) }, height: 28)
    }

    // MARK: Table

    private mutating func addTable(_ table: RenderedTable, closing: [String]) {
        if section.table?.layout == .strips {
            addStrips(table)
        } else {
            addHead(of: table)
            for row in table.rows { addRow(row, of: table) }
        }
        for line in closing { addLine(line, SheetStyles.closing, height: 22) }
    }

    /// Each row under a head of its own, with a line to cut along between two, and pages that end between strips.
    private mutating func addStrips(_ table: RenderedTable) {
        for row in table.rows {
            let first = rows.count
            addHead(of: table)
            headRows = nil
            addRow(row, of: table)
            let cut = table.columns.map { _ in XLSXCell(.empty, style: SheetStyles.cut) }
            rows.append(XLSXRow(cut, height: 9))
            rows.append(XLSXRow(height: 9))
            strips.append(first...(rows.count - 1))
        }
    }

    /// How the sheet prints: as wide as the page; strips at a scale and with breaks of our own.
    ///
    /// Spreadsheets that fit a sheet to the width choose the breaks themselves, in the middle of strips.
    private func layout() -> XLSXPageLayout {
        let margins = page.margins
        let isLandscape = page.orientation == .landscape
        var layout = XLSXPageLayout(
            isLandscape: isLandscape, topMargin: Double(margins.top),
            bottomMargin: Double(margins.bottom), leftMargin: Double(margins.left),
            rightMargin: Double(margins.right), repeatedRows: headRows)
        guard !strips.isEmpty else { return layout }
        let paper = isLandscape ? (width: 297, height: 210) : (width: 210, height: 297)
        let breaks = StripPages(
            strips: strips, rows: rows, columnWidths: widths.inDigits,
            width: Double(paper.width - margins.left - margins.right),
            height: Double(paper.height - margins.top - margins.bottom))
        layout.scale = breaks.scale
        layout.breaks = breaks.rows
        return layout
    }

    private mutating func addHead(of table: RenderedTable) {
        let first = rows.count
        let lines = table.columns.indices.map { index in
            widths.lines(table.columns[index].title, in: index...index, fontSize: 10)
        }
        let height = Double(lines.max() ?? 1) * 14 + 8
        let titles = table.columns.map { XLSXCell(.text($0.title), style: SheetStyles.head) }
        let groups = table.groups
        guard groups.contains(where: { $0.title != nil }) else {
            rows.append(XLSXRow(titles, height: height))
            headRows = first...first
            return
        }
        var above: [XLSXCell] = []
        var below = titles
        for group in groups {
            let column = group.columns.lowerBound
            if let title = group.title {
                for index in group.columns {
                    let value: CellValue = index == column ? .text(title) : .empty
                    above.append(XLSXCell(value, style: SheetStyles.head))
                }
                merge(rows: first...first, columns: group.columns)
            } else {
                above.append(titles[column])
                below[column].value = .empty
                merge(rows: first...(first + 1), columns: column...column)
            }
        }
        rows.append(XLSXRow(above, height: 20))
        rows.append(XLSXRow(below, height: height))
        headRows = first...(first + 1)
    }

    private mutating func addRow(_ row: RenderedTable.Row, of table: RenderedTable) {
        var cells: [XLSXCell] = []
        var lines = 1
        for cell in row.cells {
            let columns = cell.column...(cell.column + cell.span - 1)
            let column = table.columns[cell.column]
            let style =
                cell.span > 1
                ? SheetStyles.spannedLabel : SheetStyles.body(column, row.style)
            cells.append(XLSXCell(CellValue(cell.value), style: style))
            for _ in 1..<max(1, cell.span) { cells.append(XLSXCell(.empty, style: style)) }
            merge(rows: rows.count...rows.count, columns: columns)
            if style.wraps {
                lines = max(lines, widths.lines(cell.text, in: columns, fontSize: style.fontSize))
            }
        }
        rows.append(XLSXRow(cells, height: Double(lines) * 13 + 8))
    }
}
