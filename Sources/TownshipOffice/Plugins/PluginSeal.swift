/// That an officer brought a plugin in, or approved it: who, when, and the signature.
public struct PluginSeal: Sendable, Hashable {
    /// The officer's id.
    public let officer: String
    /// When.
    public let time: String
    /// The officer's signature: 64 bytes as lower-case hexadecimal digits.
    public let signature: String
}
