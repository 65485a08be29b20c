/// A place in the text of a plan that may have been misread, and how it could be read: somebody has to say.
public struct PlanDoubt: Sendable, Hashable {
    /// What kind of doubt it is.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A quotation mark that is not closed, or closed by other marks.
        case quote
        /// A character that looks like another one.
        case character
        /// Letters that look like digits.
        case digits
        /// A mark that stands for another one.
        case punctuation
        /// A sentence or a heading that ends where it should not.
        case ending
        /// Two names that are probably one unit's.
        case unit
    }

    /// What kind it is.
    public let kind: Kind
    /// The line, from 1.
    public let line: Int
    /// The character in the line, from 1.
    public let column: Int
    /// What stands there.
    public let text: String
    /// How it could be read; `nil` when nobody can tell from the text alone.
    public let proposal: String?
    /// Whether nothing else can be meant.
    public let isSure: Bool
    /// Why it is doubted, in Simplified Chinese.
    public let reason: String

    /// A doubt with all its parts.
    public init(
        _ kind: Kind, line: Int, column: Int, text: String, proposal: String?, isSure: Bool,
        reason: String
    ) {
        self.kind = kind
        self.line = line
        self.column = column
        self.text = text
        self.proposal = proposal
        self.isSure = isSure
        self.reason = reason
    }
}
