public import ExactNumbers
public import Governance

/// Something that has to hold for every subject within the declared inputs, whoever it is: it is tried with random ones.
public struct TestProperty: Hashable, Sendable {
    /// What has to hold.
    public enum Claim: Hashable, Sendable {
        /// These amounts are never less.
        case atLeast([TestExpectation])
        /// These amounts are never more.
        case atMost([TestExpectation])
        /// An amount never falls when an input rises and all else stays.
        case neverFalls(amount: String, whenRises: String)
    }

    /// The values that a fact of the subject, or an input, is tried with.
    public struct Choice: Hashable, Sendable {
        /// Which values.
        public enum Values: Hashable, Sendable {
            /// One of these.
            case list([DataValue])
            /// A number from here to there.
            case numbers(Rational, Rational)
            /// A day from here to there.
            case days(Day, Day)
        }

        /// The id of an input, or a field of the subject such as `post` or `organization.population`.
        public let name: String
        /// Which values.
        public let values: Values
        /// Where that is written.
        public let place: SourcePlace
    }

    /// What the property says, for people.
    public let name: String
    /// The id of the scheme.
    public let scheme: String
    /// The period.
    public let period: Period
    /// What was announced after this day is not known; nil when everything is.
    public let known: Day?
    /// The fields of every subject, without inputs.
    public let fields: [DataValue.Member]
    /// The inputs that every subject has; the others are random within their declaration.
    public let inputs: [DataValue.Member]
    /// What is tried beside that, or within narrower bounds.
    public let choices: [Choice]
    /// What has to hold.
    public let claim: Claim
    /// How many subjects are tried.
    public let trials: Int
    /// Where the random subjects begin; the same seed tries the same ones.
    public let seed: Int
    /// Where the property is written.
    public let place: SourcePlace

    /// How many subjects a property may ask for.
    public static let mostTrials = 10_000
}
