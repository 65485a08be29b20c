/// A state in which an entry waits for somebody, or comes to rest.
public struct ProcedureState: Sendable, Hashable {
    /// The state's id.
    public let id: String
    /// The name that people see.
    public let title: String
    /// Whether an entry rests here: nothing is expected any more.
    public let isFinal: Bool
    /// How many working days an entry may stay, the day after it came being the first; `nil` for as long as it takes.
    public let days: Int?
    /// How many working days before the end it is reminded of; zero for the last day.
    public let remind: Int
    /// The move that is due when the time is over: the next level up.
    public let escalation: String?

    /// A state with all its parts.
    public init(
        id: String, title: String, isFinal: Bool = false, days: Int? = nil, remind: Int = 0,
        escalation: String? = nil
    ) {
        self.id = id
        self.title = title
        self.isFinal = isFinal
        self.days = days
        self.remind = remind
        self.escalation = escalation
    }
}
