/// Why an office's records could not be read or written, and what to do.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The stable code.
    public let code: StoreErrorCode
    /// The file that it is about.
    public let file: String
    /// What is wrong and what to do, in Simplified Chinese.
    public let message: String

    /// An error.
    public init(_ code: StoreErrorCode, file: String, _ message: String) {
        self.code = code
        self.file = file
        self.message = message
    }

    /// `FILE: CODE: message`.
    public var description: String { "\(file): \(code.rawValue): \(message)" }
}
