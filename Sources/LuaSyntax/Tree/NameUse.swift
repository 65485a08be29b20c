/// A place where a variable is named.
public struct NameUse: Hashable, Sendable {
    /// The name.
    public let name: String

    /// Where it stands.
    public let range: SourceRange

    /// The variable that it names.
    public let binding: Binding
}
