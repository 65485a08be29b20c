/// All that is wrong with a plan, told at once.
public struct PlanErrors: Error, Sendable, Hashable, CustomStringConvertible {
    /// The findings, at least one.
    public let all: [PlanError]

    /// Gathers findings, at least one.
    public init(_ all: [PlanError]) {
        precondition(!all.isEmpty, "an error without findings says nothing")
        self.all = all
    }

    /// One finding a line.
    public var description: String { all.map(\.description).joined(separator: "\n") }
}
