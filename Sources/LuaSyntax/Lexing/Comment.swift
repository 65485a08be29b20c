/// A comment of a source, kept for tools that read comments.
public struct Comment: Hashable, Sendable {
    /// Where the comment stands, with its dashes and brackets, without the line break after it.
    public let range: SourceRange

    /// Whether it is a long comment `--[[ … ]]`.
    public let isLong: Bool

    /// The bytes between the dashes or brackets, as offsets into the source.
    public let content: Range<Int>
}
