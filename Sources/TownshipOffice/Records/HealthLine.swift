/// One thing that a doctor looked at, and what to do about it.
public struct HealthLine: Sendable, Hashable, CustomStringConvertible {
    /// How a thing stands.
    public enum State: Sendable, Hashable {
        /// As it should be.
        case fine
        /// Nothing is wrong; there is something left to do.
        case open
        /// Not as it should be.
        case wrong
    }

    /// What was looked at: `密钥`.
    public let title: String
    /// How it stands.
    public let state: State
    /// What was found and, when it is not fine, what to do.
    public let message: String

    static func fine(_ title: String, _ message: String) -> HealthLine {
        HealthLine(title: title, state: .fine, message: message)
    }

    static func open(_ title: String, _ message: String) -> HealthLine {
        HealthLine(title: title, state: .open, message: message)
    }

    static func wrong(_ title: String, _ message: String) -> HealthLine {
        HealthLine(title: title, state: .wrong, message: message)
    }

    /// A mark, the title and the message.
    public var description: String {
        let mark =
            switch state {
            case .fine: "✓"
            case .open: "○"
            case .wrong: "✗"
            }
        return "\(mark) \(title)：\(message)"
    }
}
