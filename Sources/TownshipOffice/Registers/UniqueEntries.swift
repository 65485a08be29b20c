import Governance

/// Refuses entries that say the same where no two may.
struct UniqueEntries {
    private let definition: RegisterDefinition
    private let archive: any OfficeArchive
    /// What the drafts before said, and what is kept where all of it was read, of each group.
    private var taken: [[String]: Int] = [:]
    private let isRead: Bool

    /// So many drafts are worth reading the whole register once.
    private static let many = 20

    /// A check of some drafts.
    ///
    /// - Parameters:
    ///   - definition: The register.
    ///   - archive: What is kept.
    ///   - count: How many drafts there are.
    /// - Throws: `StoreError` when what is kept cannot be read.
    init(_ definition: RegisterDefinition, _ archive: any OfficeArchive, count: Int) throws {
        self.definition = definition
        self.archive = archive
        isRead = count > UniqueEntries.many && !definition.unique.isEmpty
        guard isRead else { return }
        let fields = definition.unique.flatMap(\.self)
        for entry in try archive.entries(RegisterQuery(definition.id), fields: fields) {
            for group in definition.unique {
                let texts = group.compactMap { entry.values[$0] }
                if texts.count == group.count { taken[group + texts] = entry.number }
            }
        }
    }

    mutating func checked(_ draft: Result<EntryDraft, RegisterError>, number: Int) throws
        -> Result<EntryDraft, RegisterError>
    {
        guard case .success(let draft) = draft else { return draft }
        for group in definition.unique {
            guard let other = try other(draft, group, number) else { continue }
            let titles = group.map { id in
                "“\(definition.field(id)?.title ?? id)”\(draft.values[id] ?? "")"
            }
            return .failure(
                RegisterError(
                    .duplicate, definition.id, field: group[0],
                    "\(titles.joined(separator: "、"))和第 \(other) 号相同；是同一件事的，请更正那一号"))
        }
        return .success(draft)
    }

    private mutating func other(_ draft: EntryDraft, _ group: [String], _ number: Int) throws
        -> Int?
    {
        let texts = group.compactMap { draft.values[$0] }
        guard texts.count == group.count else { return nil }
        let key = group + texts
        if let earlier = taken[key], earlier != number { return earlier }
        taken[key] = number
        if isRead { return nil }
        let query = RegisterQuery(
            definition.id,
            where: zip(group, texts).map { .field($0, oneOf: [$1]) }, limit: 2)
        return try archive.entries(query, fields: []).first { $0.number != number }?.number
    }
}
