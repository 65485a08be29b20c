/// A place of a plan's text that seems to be a scanning error, and what is proposed to be read there.
///
/// A person confirms it or does not; until then the text stands as it was scanned.
public struct PlanReading: Sendable, Hashable {
    /// How sure the proposal is.
    public enum Sureness: String, Sendable, Hashable, CaseIterable {
        /// There is hardly another way to read it.
        case sure
        /// It may be read otherwise.
        case unsure

        /// The Chinese name.
        public var chinese: String { self == .sure ? "有把握" : "拿不准" }
    }

    /// What a person said about it.
    public enum Decision: String, Sendable, Hashable, CaseIterable {
        /// Nobody has said anything yet.
        case open
        /// It is to be read as proposed.
        case accepted
        /// The text stands as it is.
        case declined

        /// The Chinese name.
        public var chinese: String {
            switch self {
            case .open: "待定"
            case .accepted: "采用"
            case .declined: "不采用"
            }
        }
    }

    /// Where the doubtful characters stand; of those that run through the text, the first.
    public var place: TextPlace
    /// What stands there, with as much around it as makes it unique.
    public var written: String
    /// What it is proposed to be read as.
    public var proposed: String
    /// What else it may be read as.
    public var alternatives: [String]
    /// How sure the proposal is.
    public var sureness: Sureness
    /// Why, in Simplified Chinese.
    public var reason: String
    /// At how many places it stands: 1, or more for half-width punctuation all through the text.
    public var count: Int
    /// Whether it is about all such characters of the text rather than one place.
    public var isEverywhere: Bool
    /// What a person said about it.
    public var decision: Decision

    /// Makes a reading.
    public init(
        place: TextPlace, written: String, proposed: String, alternatives: [String] = [],
        sureness: Sureness, reason: String, count: Int = 1, isEverywhere: Bool = false,
        decision: Decision = .open
    ) {
        self.place = place
        self.written = written
        self.proposed = proposed
        self.alternatives = alternatives
        self.sureness = sureness
        self.reason = reason
        self.count = count
        self.isEverywhere = isEverywhere
        self.decision = decision
    }
}
