/// Something that `Governance` refuses: a code to match, where it stands, and what to do about it.
public struct GovernanceError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The stable code.
    public let code: GovernanceErrorCode
    /// What is wrong and what to do, in Simplified Chinese.
    public let message: String
    /// Where it stands, as far as that is known.
    public var context: GovernanceErrorContext

    /// Makes an error.
    public init(
        _ code: GovernanceErrorCode, _ message: String, context: GovernanceErrorContext = .init()
    ) {
        self.code = code
        self.message = message
        self.context = context
    }

    /// The code followed by the message.
    public var description: String { "\(code.rawValue): \(message)" }
}
