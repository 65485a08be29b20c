/// What a person is to see, as plain values: a title, blocks below it, and the page they go on.
///
/// A document knows nothing of terminals or spreadsheets, and holds no clock: whoever makes it says the date.
/// Texts may come from plugins or data; renderers free them of control characters.
public struct Document: Sendable, Hashable {
    /// The title, such as `金元镇村干部报酬发放表`.
    public let title: String
    /// Lines below the title, such as the period.
    public let subtitles: [String]
    /// What stands below, from top to bottom.
    public let blocks: [DocumentBlock]
    /// The paper it is printed on.
    public let page: PageSetup

    /// Makes a document.
    ///
    /// - Parameters:
    ///   - title: The title; at least one visible character.
    ///   - subtitles: Lines below the title.
    ///   - blocks: What stands below, from top to bottom.
    ///   - page: The paper; A4 upright by default.
    /// - Throws: `document.title.empty`.
    public init(
        title: String, subtitles: [String] = [], blocks: [DocumentBlock],
        page: PageSetup = PageSetup()
    ) throws(DocumentError) {
        guard title.contains(where: { !$0.isWhitespace }) else {
            throw DocumentError(.titleEmpty, "文档没有标题。请写上标题，例如“村干部报酬发放表”。")
        }
        self.title = title
        self.subtitles = subtitles
        self.blocks = blocks
        self.page = page
    }

    /// The tables among the blocks, from top to bottom.
    public var tables: [DocumentTable] {
        blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
}
