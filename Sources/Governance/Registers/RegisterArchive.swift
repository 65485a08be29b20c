/// Where the entries of registers are kept: events are only ever added.
public protocol RegisterArchive: Sendable {
    /// Keeps events, all or none.
    ///
    /// - Parameters:
    ///   - events: The events, signed, in order.
    ///   - expected: The head of the log that they were decided on.
    /// - Throws: `store.changed` when somebody else wrote since.
    func add(_ events: [RegisterEvent], after expected: ContentDigest) throws(StoreError)

    /// The entries that a query asks for, by their numbers.
    ///
    /// - Parameters:
    ///   - query: Which entries.
    ///   - fields: The fields that are wanted; those of people are always there.
    /// - Returns: The entries, each as its last event of the day that is asked for left it.
    /// - Throws: `store.damaged` when one of them was changed behind the program's back, and why it cannot be read.
    func entries(_ query: RegisterQuery, fields: [String]) throws(StoreError) -> [RegisterEntry]

    /// How many entries have which text in a field; those without one are counted under the empty text.
    ///
    /// The limit and the offset of the query are not looked at. Counted by state, the numbers add up to how many entries there are.
    ///
    /// - Parameters:
    ///   - query: Which entries.
    ///   - field: The field; `nil` counts by state.
    /// - Returns: The numbers by the texts; nothing where no entry is as asked.
    /// - Throws: `store.damaged` when fields were changed behind the program's back, and why it cannot be read.
    func tally(_ query: RegisterQuery, by field: String?) throws(StoreError) -> [String: Int]

    /// All that happened to an entry; nothing when there is none of that number.
    func history(of register: String, entry: Int) throws(StoreError) -> [RegisterEvent]

    /// All events of all registers, in the order in which they were kept.
    func forEachEvent(_ body: (RegisterEvent) -> Void) throws(StoreError)

    /// The number of the last entry of a register; zero when there is none.
    func lastEntry(of register: String) throws(StoreError) -> Int
}
