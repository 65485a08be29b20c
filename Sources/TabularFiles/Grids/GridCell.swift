/// A cell that holds something, with what it was stored as.
public struct GridCell: Sendable, Hashable {
    /// What a cell is stored as.
    public enum Kind: Sendable, Hashable {
        /// Text, as typed; all cells of a CSV file are text.
        case text
        /// A binary number of at most 15 certain digits, however many it had when it was typed.
        case number
        /// A number that shows as a date: days since the beginning of 1900 or 1904.
        case date
        /// `1` or `0`.
        case boolean
        /// The word of an error, such as `#N/A`.
        case error
        /// A formula that was never computed; there is no text.
        case formula
    }

    /// The column, counted from 1.
    public let column: Int
    /// The text exactly as it is stored: `6.2170000000000001E+18` for a number.
    public let text: String
    /// What it is stored as.
    public let kind: Kind

    /// Makes a cell.
    public init(column: Int, text: String, kind: Kind = .text) {
        self.column = column
        self.text = text
        self.kind = kind
    }

    /// Whether it holds nothing, or only blanks.
    public var isBlank: Bool { kind != .formula && text.allSatisfy(\.isWhitespace) }
}
