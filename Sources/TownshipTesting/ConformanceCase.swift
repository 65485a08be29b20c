public import Governance
public import PolicyEngine

/// A case of a plugin's tests with what came of it.
public struct ConformanceCase: Sendable, Hashable {
    /// The case as it is written.
    public let test: TestCase
    /// What came of each of its subjects, with explanations.
    public let outcomes: [Outcome]
    /// The rules that it breaks; empty for a plugin to be proud of.
    public internal(set) var failures: [ConformanceFailure]
}
