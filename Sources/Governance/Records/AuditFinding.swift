/// Something in the file that the program did not write there.
public struct AuditFinding: Sendable, Hashable, CustomStringConvertible {
    /// A row as people name it: `日志第 3 条`, `第 2 号发放`.
    public let place: String
    /// What is wrong with it.
    public let message: String

    /// A finding.
    public init(place: String, message: String) {
        self.place = place
        self.message = message
    }

    /// Place and message.
    public var description: String { "\(place)：\(message)" }
}
