/// What keeps a document from being rendered.
public struct DocumentRenderingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The stable code to match on.
    public let code: DocumentRenderingErrorCode
    /// The number of the table that was asked for, counted from 1.
    public let table: Int
    /// What is wrong and what to do, in Simplified Chinese.
    public let message: String

    /// The code followed by the message.
    public var description: String { "\(code.rawValue): \(message)" }
}
