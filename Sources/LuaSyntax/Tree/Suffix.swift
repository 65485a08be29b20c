/// What stands behind a name or a parenthesis: a field, an index or a call.
public struct Suffix: Sendable {
    /// What a suffix does with what stands before it.
    public enum Kind: Sendable {
        /// `.name`.
        case field(Label)
        /// `[key]`.
        case index(Expression)
        /// `(…)`, `{…}` or `"…"`.
        case call([Expression])
        /// `:name(…)`.
        case method(Label, [Expression])
    }

    /// What the suffix does.
    public let kind: Kind

    /// From the first to the last token of the suffix.
    public let range: SourceRange

    /// Whether the suffix calls.
    public var isCall: Bool {
        switch kind {
        case .call, .method: true
        case .field, .index: false
        }
    }
}
