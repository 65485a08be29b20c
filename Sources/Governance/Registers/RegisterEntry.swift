/// An entry of a register as it stands on a day.
public struct RegisterEntry: Sendable, Hashable {
    /// The number of the entry in its register, from 1.
    public let number: Int
    /// How many events it has had.
    public let position: Int
    /// The id of its state; empty in a register without a procedure.
    public let state: String
    /// The day on which it came to that state.
    public let since: Day
    /// What it says, by the ids of the fields, as texts.
    public let values: [String: String]
    /// What it says of people.
    public let personal: [String: String]
    /// The day of its last event.
    public let day: Day
    /// The id of the officer who entered the last event.
    public let officer: String

    /// An entry with all its parts.
    public init(
        number: Int, position: Int, state: String, since: Day, values: [String: String],
        personal: [String: String] = [:], day: Day, officer: String
    ) {
        self.number = number
        self.position = position
        self.state = state
        self.since = since
        self.values = values
        self.personal = personal
        self.day = day
        self.officer = officer
    }

    /// An entry as an event leaves it.
    public init(after event: RegisterEvent) {
        self.init(
            number: event.entry, position: event.position, state: event.state,
            since: event.since, values: event.values, personal: event.personal, day: event.day,
            officer: event.officer)
    }

    /// The text of a field, personal or not.
    public func text(_ field: String) -> String? { values[field] ?? personal[field] }
}
