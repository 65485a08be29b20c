/// Which entries of a register are asked for.
public struct RegisterQuery: Sendable, Hashable {
    /// What has to be true of an entry.
    public enum Condition: Sendable, Hashable {
        /// It is in one of these states, by their ids.
        case state([String])
        /// A field has one of these texts, byte by byte; the empty text is that of a field that was kept with it.
        case field(String, oneOf: [String])
        /// A field has no text, or an empty one.
        case empty(String)
        /// A field has a day between two days, both included; `nil` is an open end. A text that is no day is never between.
        case days(String, from: Day?, to: Day?)
    }

    /// The register's id.
    public let register: String
    /// As the entries stood on that day; `nil` for now.
    ///
    /// Of the events until then the one with the highest position counts. An entry of later events only is none yet.
    public var day: Day?
    /// What has to be true, all of it.
    ///
    /// Personal fields cannot be asked for: they are sealed, so that they are fields that nobody filled in.
    public var conditions: [Condition]
    /// How many entries at most; `nil` for all.
    public var limit: Int?
    /// How many are passed over first.
    public var offset: Int

    /// A query.
    public init(
        _ register: String, on day: Day? = nil, where conditions: [Condition] = [],
        limit: Int? = nil, offset: Int = 0
    ) {
        self.register = register
        self.day = day
        self.conditions = conditions
        self.limit = limit
        self.offset = offset
    }
}
