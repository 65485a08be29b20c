/// What keeps values from being a document, with the place inside the table.
public struct DocumentError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The stable code to match on.
    public let code: DocumentErrorCode
    /// What is wrong and what to do, in Simplified Chinese.
    public let message: String
    /// The row of the table, counted from 1 below the head.
    public let row: Int?
    /// The column of the table, counted from 1.
    public let column: Int?

    /// Makes an error.
    public init(
        _ code: DocumentErrorCode, _ message: String, row: Int? = nil, column: Int? = nil
    ) {
        self.code = code
        self.message = message
        self.row = row
        self.column = column
    }

    /// The code followed by the message.
    public var description: String { "\(code.rawValue): \(message)" }
}
