public import ExactNumbers
public import Governance

/// A case of a plugin's tests about an indicator: with these entries it comes to that.
public struct IndicatorCase: Hashable, Sendable {
    /// What an indicator has to come to.
    public enum Expectation: Hashable, Sendable {
        /// This value, or one that rounds to it at two decimals.
        case value(Rational)
        /// Nothing, since there is nothing to compute it from.
        case nothing
        /// A failure with this code.
        case error(String)
    }

    /// What the case is about, for people.
    public let name: String
    /// The id of the indicator.
    public let indicator: String
    /// The day.
    public let day: Day
    /// The entries that are there, by their registers' ids; `state` is the id of their state.
    public let given: [String: [[String: String]]]
    /// How many organizations, people and tasks there are, whatever is asked of them.
    public let counts: [String: Int]
    /// What it has to come to.
    public let expected: Expectation
    /// Where the case is written.
    public let place: SourcePlace
}
