/// A value of a YAML file, with its place.
public struct YAMLValue: Hashable, Sendable {
    /// What a value can be.
    public indirect enum Content: Hashable, Sendable {
        /// A single value; what it means depends on its place.
        case scalar(YAMLScalar)
        /// Values in order.
        case sequence([YAMLValue])
        /// Named values in the order they were written; no key stands twice.
        case mapping([YAMLMember])
    }

    /// What the value is.
    public let content: Content
    /// Where the value begins.
    public let place: SourcePlace

    /// The single value, or nil when this is a sequence or mapping.
    public var scalar: YAMLScalar? {
        if case .scalar(let scalar) = content { return scalar }
        return nil
    }

    /// The value of a key, or nil when this is no mapping or has no such key.
    public subscript(key: String) -> YAMLValue? {
        guard case .mapping(let members) = content else { return nil }
        return members.first { $0.key == key }?.value
    }
}
