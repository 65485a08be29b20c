import Governance

/// The blocks that share a sheet: at most one table, as two tables rarely agree on widths.
struct SheetSection {
    var blocks: [DocumentBlock] = []
    var table: DocumentTable?

    /// Cuts a document so that what stands before a table goes with it, and the rest with the last one.
    static func sections(of document: Document) -> [SheetSection] {
        var sections: [SheetSection] = []
        var pending: [DocumentBlock] = []
        for block in document.blocks {
            pending.append(block)
            if case .table(let table) = block {
                sections.append(SheetSection(blocks: pending, table: table))
                pending = []
            }
        }
        if sections.isEmpty { return [SheetSection(blocks: pending)] }
        sections[sections.count - 1].blocks += pending
        return sections
    }
}
