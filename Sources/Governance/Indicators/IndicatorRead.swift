public import ExactNumbers

/// A figure that an indicator was computed from, and the entries behind it.
public struct IndicatorRead: Sendable, Hashable {
    /// What was counted or added up, in words.
    public let title: String
    /// What it came to.
    public let value: Rational
    /// The entries that it counts; `nil` where it counts none of a register.
    public let query: RegisterQuery?

    /// A figure.
    public init(title: String, value: Rational, query: RegisterQuery? = nil) {
        self.title = title
        self.value = value
        self.query = query
    }
}
