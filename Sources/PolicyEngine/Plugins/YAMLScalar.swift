/// A single value of YAML: its text, and whether it was written plain.
public struct YAMLScalar: Hashable, Sendable {
    /// The text, without quotes and escapes.
    public let text: String
    /// Whether it was written without quotes and not as a block; only then can it be anything but text.
    public let isPlain: Bool

    /// A single value.
    public init(_ text: String, isPlain: Bool) {
        self.text = text
        self.isPlain = isPlain
    }
}
