public import Governance

/// One entry of a register: what it says, and all that happened to it.
public struct EntrySheet {
    private let desk: RegisterDesk
    private let events: [RegisterEvent]
    private let grant: EntriesGrant?

    /// A sheet.
    ///
    /// - Parameters:
    ///   - desk: The register.
    ///   - events: All that happened to the entry, from the beginning; at least one event.
    ///   - grant: That what it says of people may be shown in full; `nil` masks it.
    public init(_ desk: RegisterDesk, _ events: [RegisterEvent], grant: EntriesGrant? = nil) {
        self.desk = desk
        self.events = events
        self.grant = grant
    }

    /// The sheet as a document.
    public func document() throws(DocumentError) -> Document {
        let text = EntryText(
            definition: desk.definition, roster: desk.workspace.roster,
            isUnmasked: grant?.covers(desk.definition) ?? false)
        let entry = RegisterEntry(after: events[events.count - 1])
        var facts: [(String, DocumentCell)] = desk.definition.fields.map {
            ($0.title, .text(text.cell($0, entry).shown))
        }
        if desk.definition.procedure != nil {
            facts.append(("状态", .text("\(text.state(entry.state))（\(entry.since) 起）")))
        }
        let said = try DocumentTable(
            columns: [.init(id: "field", title: "栏"), .init(id: "text", title: "内容")],
            rows: facts.map { .init([.text($0.0), $0.1]) })
        let happened = try DocumentTable(
            columns: [
                .init(id: "day", title: "日期", kind: .day), .init(id: "what", title: "做了什么"),
                .init(id: "state", title: "之后的状态"), .init(id: "changes", title: "填写、更正"),
                .init(id: "note", title: "原因"), .init(id: "officer", title: "经办"),
            ],
            rows: events.indices.map { .init(cells($0, text)) })
        return try Document(
            title: "\(desk.definition.title) 第 \(entry.number) 号",
            blocks: [.table(said), .heading(level: 2, text: "办理经过"), .table(happened)]
                + (grant.map { [.paragraph($0.remark)] } ?? []))
    }

    private func cells(_ index: Int, _ text: EntryText) -> [DocumentCell] {
        let event = events[index]
        let what =
            switch event.kind {
            case .added: "登记"
            case .corrected: "更正"
            case .moved:
                desk.definition.procedure?.moves.first { $0.id == event.move }?.title ?? event.move
            }
        return [
            .day(event.day), .text(what), .text(text.state(event.state)),
            .text(index == 0 ? "" : changes(index, text)), .text(event.note), .text(event.officer),
        ]
    }

    private func changes(_ index: Int, _ text: EntryText) -> String {
        let before = RegisterEntry(after: events[index - 1])
        let after = RegisterEntry(after: events[index])
        return desk.definition.fields.compactMap { field -> String? in
            guard before.text(field.id) != after.text(field.id) else { return nil }
            let old = text.cell(field, before).shown
            let new = text.cell(field, after).shown
            if old.isEmpty { return "\(field.title)：\(new)" }
            return "\(field.title)：\(old) → \(new.isEmpty ? "（清空）" : new)"
        }.joined(separator: "；")
    }
}
