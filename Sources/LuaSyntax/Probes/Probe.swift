/// A place in a source where a run is watched.
public struct Probe: Hashable, Sendable {
    /// What is watched there.
    public enum Kind: Hashable, Sendable {
        /// Whether a statement is reached.
        case statement
        /// Whether a condition holds, and whether it fails.
        case condition
    }

    /// What is watched.
    public let kind: Kind

    /// The statement, or the condition without the `not` and the parentheses around it.
    public let range: SourceRange
}
