public import Governance

/// A case of a plugin's tests: given this, expect that.
public struct TestCase: Hashable, Sendable {
    /// What the case is about, for people.
    public let name: String
    /// The id of the scheme.
    public let scheme: String
    /// The period.
    public let period: Period
    /// What was announced after this day is not known; nil when everything is.
    public let known: Day?
    /// The subjects, in order; one unless the case lists several.
    public let subjects: [TestSubject]
    /// Where the case is written.
    public let place: SourcePlace
}
