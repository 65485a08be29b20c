/// Which entries of a register are asked for.
public struct RegisterQuery: Sendable, Hashable {
    /// What has to be true of an entry.
    public enum Condition: Sendable, Hashable {
        /// It is in one of these states, by their ids.
        case state([String])
        /// A field has one of these texts.
        case field(String, oneOf: [String])
        /// A field has no text.
        case empty(String)
        /// A day of a field lies between two days, both included.
        case days(String, from: Day?, to: Day?)
    }

    /// The register's id.
    public let register: String
    /// As the entries stood on that day; `nil` for now.
    public var day: Day?
    /// What has to be true, all of it.
    ///
    /// Personal fields cannot be asked for: they are sealed.
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
