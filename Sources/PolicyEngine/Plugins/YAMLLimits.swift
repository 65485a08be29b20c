/// How large a YAML file of a plugin may be.
public struct YAMLLimits: Hashable, Sendable {
    /// The most bytes.
    public var maximumBytes: Int
    /// The most sequences and mappings that may enclose one another.
    public var maximumDepth: Int
    /// The most keys and values.
    public var maximumNodes: Int

    /// Limits of 1 MiB, 32 levels and 100 000 values, unless told otherwise.
    public init(maximumBytes: Int = 1 << 20, maximumDepth: Int = 32, maximumNodes: Int = 100_000) {
        self.maximumBytes = maximumBytes
        self.maximumDepth = maximumDepth
        self.maximumNodes = maximumNodes
    }
}
