public import ExactNumbers

/// A figure that a plugin computes as of a day from what the office keeps.
public struct IndicatorDefinition: Sendable, Hashable {
    /// Which way is better.
    public enum Direction: String, CaseIterable, Sendable {
        /// More is better; the target is the least.
        case up
        /// Less is better; the target is the most.
        case down
    }

    /// The indicator's id, unique in a workspace.
    public let id: String
    /// The name that people see.
    public let title: String
    /// The unit, such as `%` or `件`; empty for none.
    public let unit: String
    /// What is aimed at; `nil` where nothing is.
    public let target: Rational?
    /// Which way is better.
    public let direction: Direction
    /// The document and clause that ask for it, where the plugin says so.
    public let basis: String?

    /// A definition with all its parts.
    public init(
        id: String, title: String, unit: String = "", target: Rational? = nil,
        direction: Direction = .up, basis: String? = nil
    ) {
        self.id = id
        self.title = title
        self.unit = unit
        self.target = target
        self.direction = direction
        self.basis = basis
    }

    /// Whether a value reaches the target; `nil` without a target.
    public func isReached(by value: Rational) -> Bool? {
        target.map { direction == .up ? value >= $0 : value <= $0 }
    }
}
