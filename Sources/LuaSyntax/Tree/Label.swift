/// A name that is no variable: of a label, a field or a method.
public struct Label: Hashable, Sendable {
    /// The name.
    public let name: String

    /// Where it stands.
    public let range: SourceRange
}
