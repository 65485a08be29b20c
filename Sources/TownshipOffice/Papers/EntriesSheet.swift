import ExactNumbers
public import Governance

/// Entries of a register as a list (台账).
public struct EntriesSheet {
    private let desk: RegisterDesk
    private let entries: [RegisterEntry]
    private let count: Int
    private let day: Day
    private let grant: EntriesGrant?

    /// A list.
    ///
    /// - Parameters:
    ///   - desk: The register.
    ///   - entries: The entries that are listed.
    ///   - count: How many there are in all.
    ///   - day: As of when.
    ///   - grant: That what entries say of people may be shown in full; `nil` masks it.
    public init(
        _ desk: RegisterDesk, _ entries: [RegisterEntry], of count: Int, on day: Day,
        grant: EntriesGrant? = nil
    ) {
        self.desk = desk
        self.entries = entries
        self.count = count
        self.day = day
        self.grant = grant
    }

    /// The list as a document.
    public func document() throws(DocumentError) -> Document {
        let definition = desk.definition
        let text = EntryText(
            definition: definition, roster: desk.workspace.roster,
            isUnmasked: grant?.covers(definition) ?? false)
        var columns: [DocumentTable.Column] = [
            .init(id: "number", title: "编号", kind: .count)
        ]
        columns += definition.fields.map {
            .init(id: $0.id, title: $0.title, kind: EntryText.kind($0))
        }
        if definition.procedure != nil {
            columns += [
                .init(id: "state", title: "状态"), .init(id: "since", title: "到这一步", kind: .day),
                .init(id: "until", title: "限办日期", kind: .day),
            ]
        }
        let table = try DocumentTable(
            columns: columns, rows: entries.map { .init(cells($0, text)) })
        var blocks: [DocumentBlock] = [.table(table)]
        let shown = entries.count < count ? "共 \(count) 条，列出 \(entries.count) 条" : "共 \(count) 条"
        blocks.append(.paragraph(shown))
        if let remark = grant?.remark { blocks.append(.paragraph(remark)) }
        return try Document(
            title: "\(desk.workspace.settings.name) \(definition.title)",
            subtitles: ["截至 \(day)"], blocks: blocks, page: PageSetup(orientation: .landscape))
    }

    private func cells(_ entry: RegisterEntry, _ text: EntryText) -> [DocumentCell] {
        var cells: [DocumentCell] = [.number(Rational(entry.number))]
        cells += desk.definition.fields.map { text.cell($0, entry) }
        guard let procedure = desk.definition.procedure else { return cells }
        let deadline = procedure.state(entry.state).flatMap {
            EntryDeadline($0, since: entry.since, desk.workspace.settings.publication.calendar)
        }
        return cells + [
            .text(text.state(entry.state)), .day(entry.since),
            deadline.map { .day($0.last) } ?? .empty,
        ]
    }
}
