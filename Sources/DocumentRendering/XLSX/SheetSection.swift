import Governance

/// The blocks that share a sheet: at most one table, as two tables rarely agree on widths.
struct SheetSection {
    var blocks: [DocumentBlock] = []
    var table: DocumentTable?

    /// The chart that the table stands for, if it does.
    var chart: DocumentChart? {
        blocks.lazy.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }.first
    }

    /// Cuts a document so that what stands before a table goes with it, and the rest with the last table
    /// that is no chart.
    static func sections(of document: Document) -> [SheetSection] {
        var sections: [SheetSection] = []
        var pending: [DocumentBlock] = []
        for block in document.blocks {
            pending.append(block)
            switch block {
            case .table(let table):
                sections.append(SheetSection(blocks: pending, table: table))
                pending = []
            case .chart(let chart):
                // A spreadsheet draws from cells, so the figures of a chart are a table first.
                guard let table = chart.table else { continue }
                sections.append(SheetSection(blocks: pending, table: table))
                pending = []
            case .heading, .paragraph, .signatures, .notice, .calculation, .entries: continue
            }
        }
        if sections.isEmpty { return [SheetSection(blocks: pending)] }
        let last = sections.lastIndex { $0.chart == nil } ?? sections.count - 1
        sections[last].blocks += pending
        return sections
    }
}
