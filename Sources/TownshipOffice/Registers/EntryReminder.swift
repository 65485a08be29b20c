public import Governance

/// An entry that waits, and until when.
public struct EntryReminder: Sendable, Hashable {
    /// The register.
    public let register: RegisterDefinition
    /// The entry.
    public let entry: RegisterEntry
    /// Its state.
    public let state: ProcedureState
    /// Until when it may wait.
    public let deadline: EntryDeadline
    /// Whether the time is over.
    public let isOver: Bool
}

extension RegisterDesk {
    /// The entries whose time is over on a day, or nearly.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - reader: Who reads.
    /// - Returns: The most urgent first.
    /// - Throws: `register.unit`, or `StoreError`.
    public func reminders(on day: Day, for reader: OfficeSigner?) throws -> [EntryReminder] {
        let states = (definition.procedure?.states ?? []).filter { $0.days != nil }
        guard !states.isEmpty else { return [] }
        let query = RegisterQuery(id, on: day, where: [.state(states.map(\.id))])
        let calendar = workspace.settings.publication.calendar
        return try entries(query, for: reader).entries.compactMap { entry in
            guard let state = states.first(where: { $0.id == entry.state }),
                let deadline = EntryDeadline(state, since: entry.since, calendar),
                deadline.isNear(on: day)
            else { return nil }
            return EntryReminder(
                register: definition, entry: entry, state: state, deadline: deadline,
                isOver: deadline.isOver(on: day))
        }.sorted { ($0.deadline.last, $0.entry.number) < ($1.deadline.last, $1.entry.number) }
    }
}
