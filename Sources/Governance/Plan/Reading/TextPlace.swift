/// Where a character stands in a text.
public struct TextPlace: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// The character in its line, from 1.
    public let column: Int

    /// A place.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Reads a place written as `12:34`.
    ///
    /// It is `nil` for anything else.
    ///
    /// - Parameter text: Line and column from 1, with a colon between.
    public init?(text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let line = parts[0], let column = parts[1], line > 0, column > 0
        else { return nil }
        self.init(line: line, column: column)
    }

    /// Lines first, then the characters of a line.
    public static func < (left: TextPlace, right: TextPlace) -> Bool {
        (left.line, left.column) < (right.line, right.column)
    }

    /// The place as `12:34`.
    public var description: String { "\(line):\(column)" }
}
