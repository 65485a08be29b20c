/// What indicators are computed from; read only.
public protocol IndicatorSource {
    /// The definition of a register; `nil` when nobody declares it.
    func register(_ id: String) -> RegisterDefinition?

    /// How many entries a query finds, by their text in a field, or by their state.
    func tally(_ query: RegisterQuery, by field: String?) throws(StoreError) -> [String: Int]

    /// How many organizations of a kind, in the words of the directory, exist on a day; `nil` for all.
    func organizations(of kind: String?, on day: Day) -> Int

    /// How many people serve in one of some posts on a day; `nil` for any post.
    func people(in posts: [String]?, on day: Day) -> Int

    /// How many tasks of the year's work plan are in one of some states on a day.
    func tasks(of measure: Int?, in states: [TaskState], on day: Day) -> Int
}
