/// A stretch of a Lua source, from its first byte up to the byte after its last.
public struct SourceRange: Hashable, Sendable {
    /// Where the stretch begins.
    public let start: SourcePosition

    /// The place right after the stretch.
    public let end: SourcePosition

    /// The stretch between two places.
    ///
    /// - Parameters:
    ///   - start: The first byte.
    ///   - end: The byte after the last; not before `start`.
    public init(from start: SourcePosition, to end: SourcePosition) {
        precondition(start <= end, "a stretch of a source does not end before it begins")
        self.start = start
        self.end = end
    }

    /// The bytes of the stretch, as offsets into the source.
    public var offsets: Range<Int> { start.offset..<end.offset }

    /// The lines which the stretch touches.
    public var lines: ClosedRange<Int> { start.line...end.line }
}
