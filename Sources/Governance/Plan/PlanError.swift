/// Something that is wrong with a work plan: a code to match, where it stands, and what to do about it.
public struct PlanError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The stable code.
    public let code: PlanErrorCode
    /// What is wrong and what to do, in Simplified Chinese.
    public let message: String
    /// The line of the file, counted from 1; `nil` where that is not known.
    public var line: Int?
    /// The index of the entry in a list of progress, counted from 0; `nil` for anything else.
    public var entry: Int?

    /// Makes an error.
    public init(_ code: PlanErrorCode, line: Int? = nil, entry: Int? = nil, _ message: String) {
        self.code = code
        self.message = message
        self.line = line
        self.entry = entry
    }

    /// The code followed by the message.
    public var description: String { "\(code.rawValue): \(message)" }
}
