/// An entry as a change leaves it, after all rules of its register were followed, and before it is signed and kept.
public struct EntryDraft: Sendable, Hashable {
    /// What happened.
    public let kind: RegisterEvent.Kind
    /// The id of the move; empty when there was none.
    public let move: String
    /// The id of the state afterwards; empty without a procedure.
    public let state: String
    /// The day on which the entry came to that state.
    public let since: Day
    /// What the entry says afterwards.
    public let values: [String: String]
    /// What it says of people.
    public let personal: [String: String]
    /// The reason.
    public let note: String
    /// The day on which it happens.
    public let day: Day

    /// A draft with all its parts.
    public init(
        kind: RegisterEvent.Kind, move: String, state: String, since: Day,
        values: [String: String], personal: [String: String], note: String, day: Day
    ) {
        self.kind = kind
        self.move = move
        self.state = state
        self.since = since
        self.values = values
        self.personal = personal
        self.note = note
        self.day = day
    }

    /// The event that keeps the draft.
    ///
    /// - Parameters:
    ///   - register: The register's id.
    ///   - number: The number of the entry.
    ///   - position: Which event of the entry it is, from 1.
    ///   - officer: Who does it.
    ///   - time: When.
    ///   - plugin: The digest of the plugin whose rules were followed.
    ///   - head: The head of the log that it was decided on.
    /// - Returns: The event, not yet signed.
    public func event(
        of register: String, number: Int, position: Int, officer: String, time: String,
        plugin: ContentDigest, head: ContentDigest
    ) -> RegisterEvent {
        RegisterEvent(
            register: register, entry: number, position: position, kind: kind, move: move,
            state: state, since: since, values: values, personal: personal, note: note, day: day,
            officer: officer, time: time, plugin: plugin, head: head)
    }
}
