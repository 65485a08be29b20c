/// One thing that a doctor looked at, and what to do about it.
public struct HealthLine: Sendable, Hashable, CustomStringConvertible {
    /// What was looked at: `密钥`.
    public let title: String
    /// Whether it is as it should be.
    public let isFine: Bool
    /// What was found and, when it is not fine, what to do.
    public let message: String

    static func fine(_ title: String, _ message: String) -> HealthLine {
        HealthLine(title: title, isFine: true, message: message)
    }

    static func wrong(_ title: String, _ message: String) -> HealthLine {
        HealthLine(title: title, isFine: false, message: message)
    }

    /// A mark, the title and the message.
    public var description: String { "\(isFine ? "✓" : "✗") \(title)：\(message)" }
}
