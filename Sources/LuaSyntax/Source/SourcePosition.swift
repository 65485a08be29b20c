/// A place in a Lua source: the byte, and where a reader finds it.
///
/// Columns count bytes, as offsets do, so that a column can be computed without decoding the line.
public struct SourcePosition: Hashable, Sendable {
    private let storedOffset: UInt32
    private let storedLine: UInt32
    private let storedColumn: UInt32

    /// How many bytes stand before this place; the first byte of a source is 0.
    public var offset: Int { Int(storedOffset) }

    /// The line, counted from 1 as the Lua compiler counts.
    public var line: Int { Int(storedLine) }

    /// The column in bytes, counted from 1.
    public var column: Int { Int(storedColumn) }

    /// The first byte of every source.
    public static let start = SourcePosition(offset: 0, line: 1, column: 1)

    /// A place that was counted out by the caller.
    ///
    /// - Parameters:
    ///   - offset: Bytes before the place, at least 0.
    ///   - line: The line, at least 1.
    ///   - column: The column in bytes, at least 1.
    public init(offset: Int, line: Int, column: Int) {
        precondition(
            offset >= 0 && line >= 1 && column >= 1, "a place in a source is never negative")
        // A tree holds a place for every token: half the size is worth the conversion. The lexer
        // refuses sources that would not fit.
        storedOffset = UInt32(offset)
        storedLine = UInt32(line)
        storedColumn = UInt32(column)
    }
}

extension SourcePosition: Comparable {
    /// Orders places as they stand in the source.
    public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
        left.storedOffset < right.storedOffset
    }
}

extension SourcePosition: CustomStringConvertible {
    /// The place as `line:column`.
    public var description: String { "\(line):\(column)" }
}
