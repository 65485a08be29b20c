/// A key of a YAML mapping with its value.
public struct YAMLMember: Hashable, Sendable {
    /// The key, as it is written: `1` and `true` are texts here.
    public let key: String
    /// Where the key begins.
    public let place: SourcePlace
    /// The value.
    public let value: YAMLValue
}
