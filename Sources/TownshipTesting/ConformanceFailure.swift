public import PolicyEngine

/// Where a plugin does not keep to a rule.
public struct ConformanceFailure: Error, Sendable, Hashable {
    /// The rule that it breaks.
    public let rule: ConformanceRule
    /// The name of the case, or the id of the scheme that has none.
    public let subject: String
    /// What came out, in Chinese, for those who write plugins.
    public let message: String
    /// Where the case is written, or the scheme.
    public let place: SourcePlace
}

extension ConformanceFailure: CustomStringConvertible {
    /// `FILE:LINE: RULE: NAME：…`.
    public var description: String { "\(place): \(rule.rawValue): \(subject)：\(message)" }
}
