/// How many of some things were reached.
public struct CoverageShare: Hashable, Sendable {
    /// How many were reached.
    public let reached: Int
    /// How many there are.
    public let all: Int

    /// Counted things.
    public init(reached: Int, all: Int) {
        self.reached = reached
        self.all = all
    }

    /// Whole percent, rounded down, so that 100 means all; 100 where there is nothing to reach.
    public var percent: Int { all == 0 ? 100 : reached * 100 / all }

    /// The share of both together.
    public static func + (left: CoverageShare, right: CoverageShare) -> CoverageShare {
        CoverageShare(reached: left.reached + right.reached, all: left.all + right.all)
    }
}
