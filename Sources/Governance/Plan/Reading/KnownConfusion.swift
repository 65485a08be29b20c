/// Characters that scanners are known to take for others, as data: a township adds its own.
public struct KnownConfusion: Sendable, Hashable {
    /// What stands in the text.
    public var written: String
    /// What it should be.
    public var proposed: String
    /// What else it may be.
    public var alternatives: [String]
    /// How sure that is.
    public var sureness: PlanReading.Sureness
    /// Why, in Simplified Chinese.
    public var reason: String

    /// A confusion.
    public init(
        _ written: String, _ proposed: String, alternatives: [String] = [],
        sureness: PlanReading.Sureness = .sure, reason: String
    ) {
        self.written = written
        self.proposed = proposed
        self.alternatives = alternatives
        self.sureness = sureness
        self.reason = reason
    }
}
