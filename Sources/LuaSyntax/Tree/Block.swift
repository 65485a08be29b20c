/// Statements that share a scope.
public struct Block: Sendable {
    /// The statements, as they stand in the source; `;` alone is none.
    public let statements: [Statement]

    /// From the first byte after what opens the block to the first byte of what closes it.
    public let range: SourceRange
}
