/// All that is wrong with records that are checked as a whole, in the order of the records.
public struct GovernanceErrors: Error, Sendable, Hashable, CustomStringConvertible {
    /// The findings; never empty when thrown.
    public let all: [GovernanceError]

    /// Gathers findings.
    public init(_ all: [GovernanceError]) {
        self.all = all
    }

    /// One finding a line.
    public var description: String { all.map(\.description).joined(separator: "\n") }
}
