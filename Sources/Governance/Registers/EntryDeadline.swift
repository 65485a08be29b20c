/// Until when an entry may stay in its state, and what is said of it on a day.
public struct EntryDeadline: Sendable, Hashable {
    /// The last day.
    public let last: Day
    /// The day from which it is reminded of.
    public let remindedFrom: Day
    /// The id of the move that is due when the time is over.
    public let escalation: String?

    /// The deadline of an entry that came to a state on a day.
    ///
    /// The day after is the first that counts, as time limits of procedures are counted (民法典 第二百零一条: the day of the
    /// beginning is not counted).
    ///
    /// - Parameters:
    ///   - state: The state; one without a time limit has no deadline.
    ///   - since: The day on which the entry came to it.
    ///   - calendar: Which days are worked.
    public init?(_ state: ProcedureState, since: Day, _ calendar: WorkingCalendar) {
        guard let days = state.days, let first = since.adding(days: 1),
            let last = calendar.range(of: days, from: first)?.last
        else { return nil }
        self.last = last
        let before = days - state.remind
        let reminded =
            before > 0 ? calendar.range(of: before, from: first)?.last : nil
        remindedFrom = reminded ?? since
        escalation = state.escalation
    }

    /// Whether the time is over on a day.
    public func isOver(on day: Day) -> Bool { day > last }

    /// Whether a day is late enough to be reminded.
    public func isNear(on day: Day) -> Bool { day >= remindedFrom }
}
