/// What every plugin keeps to, whatever it pays.
public enum ConformanceRule: String, CaseIterable, Sendable, Hashable {
    /// Each scheme has at least one case.
    case tested
    /// A case comes out as it is written.
    case expectation
    /// All cases, run again in the opposite order, come out the same: nothing is kept between subjects.
    case repeatable
    /// What Lua computes is what a replay of others' recordings comes to.
    case replay
    /// The number of threads does not show in the outcomes.
    case workers
    /// The expression that is shown for an item, carried out again, comes to the figure.
    case explanation
    /// Under a small budget of instructions a subject is set aside with `limit.*` or comes out the same, nothing else.
    case contained
}
