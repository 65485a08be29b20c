/// One of many pieces of the same kind: whom it is about, what it came to, and what stands in it.
public struct DocumentEntry: Sendable, Hashable {
    /// Whom or what it is about, such as a name.
    public let title: String
    /// What tells it apart from others of that title, such as village and post.
    public let details: [String]
    /// What it came to, such as `实发 1,807.06 元`.
    public let result: String
    /// Whether the reader should look at it first.
    public let needsAttention: Bool
    /// What stands in it.
    public let blocks: [DocumentBlock]

    /// Makes an entry.
    public init(
        title: String, details: [String] = [], result: String = "", needsAttention: Bool = false,
        blocks: [DocumentBlock]
    ) {
        self.title = title
        self.details = details
        self.result = result
        self.needsAttention = needsAttention
        self.blocks = blocks
    }
}
