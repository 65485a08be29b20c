/// What somebody wants to do with a register: a new entry, a correction, or a move.
public struct EntryChange: Sendable, Hashable {
    /// The entry as it stands; `nil` for a new one.
    public let entry: RegisterEntry?
    /// The id or title of the move; `nil` for a new entry or a correction.
    public let move: String?
    /// What is entered, by the ids or titles of fields; an empty text clears a field.
    public let texts: [String: String]
    /// The reason, in words.
    public let note: String
    /// The day on which it happens.
    public let day: Day
    /// The names of the units that whoever does it belongs to; `nil` while the office has no officers.
    public let units: Set<String>?

    /// A change.
    public init(
        _ entry: RegisterEntry? = nil, move: String? = nil, texts: [String: String] = [:],
        note: String = "", day: Day, units: Set<String>? = nil
    ) {
        self.entry = entry
        self.move = move
        self.texts = texts
        self.note = note
        self.day = day
        self.units = units
    }
}
