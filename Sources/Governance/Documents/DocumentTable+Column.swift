extension DocumentTable {
    /// One column: what it holds and how it likes to be shown.
    public struct Column: Sendable, Hashable {
        /// The name by which programs know the column.
        public let id: String
        /// The name by which people know it.
        public let title: String
        /// What its cells hold.
        public let kind: ColumnKind
        /// On which side its cells line up.
        public let alignment: Alignment
        /// The title above this and the neighbouring columns of the same group; nil for none.
        public let group: String?
        /// The wished width, in Latin letters (a Chinese character is as wide as two); nil fits the content.
        public let width: Int?
        /// Whether a text equal to the one above may be left out where the eye follows the rows, as on a terminal.
        public let omitsRepeats: Bool

        /// Makes a column.
        ///
        /// - Parameters:
        ///   - id: The name by which programs know the column.
        ///   - title: The name by which people know it.
        ///   - kind: What its cells hold.
        ///   - alignment: On which side cells line up; by default right for amounts and numbers, else left.
        ///   - group: The title above this and neighbouring columns.
        ///   - width: The wished width in Latin letters.
        ///   - omitsRepeats: Whether a repeated text may be left out.
        public init(
            id: String, title: String, kind: ColumnKind = .text, alignment: Alignment? = nil,
            group: String? = nil, width: Int? = nil, omitsRepeats: Bool = false
        ) {
            self.id = id
            self.title = title
            self.kind = kind
            self.alignment = alignment ?? kind.alignment
            self.group = group
            self.width = width
            self.omitsRepeats = omitsRepeats
        }
    }

    /// What the cells of a column hold.
    public enum ColumnKind: String, Sendable, Hashable, CaseIterable {
        /// Words.
        case text
        /// Amounts with two decimals.
        case amount
        /// Whole numbers of things or people.
        case count
        /// Other numbers, such as scores and rates.
        case number
        /// Dates.
        case day
        /// Digits that are no number, such as (masked) identity and card numbers.
        case code

        /// On which side such cells line up unless the column says otherwise.
        public var alignment: Alignment {
            switch self {
            case .text, .code: .left
            case .day: .center
            case .amount, .count, .number: .right
            }
        }
    }

    /// On which side cells line up.
    public enum Alignment: String, Sendable, Hashable, CaseIterable {
        /// At the left edge.
        case left
        /// In the middle.
        case center
        /// At the right edge, so that decimals stand below each other.
        case right
    }
}
