/// A source that is not Lua, or not the dialect: what is wrong, where, and what to do.
public struct LuaSyntaxError: Error, Hashable, Sendable {
    /// The rule that was broken.
    public let code: LuaSyntaxErrorCode

    /// Where it was broken.
    public let position: SourcePosition

    /// Another place that helps to understand: where the block was opened, or the first of two labels.
    public let related: SourcePosition?

    /// What to tell the author, in Simplified Chinese: bounded in length, free of control characters.
    public let message: String

    /// An error at a place of the source.
    ///
    /// - Parameters:
    ///   - code: The rule that was broken.
    ///   - position: Where it was broken.
    ///   - related: Another place that helps to understand.
    ///   - message: What to tell the author; the caller has made excerpts of the source harmless.
    public init(
        _ code: LuaSyntaxErrorCode, at position: SourcePosition, related: SourcePosition? = nil,
        message: String
    ) {
        self.code = code
        self.position = position
        self.related = related
        self.message = message
    }
}

extension LuaSyntaxError: CustomStringConvertible {
    /// The error as `line:column: code: message`.
    public var description: String { "\(position): \(code.rawValue): \(message)" }
}
