/// Looks in a paragraph for one kind of scanning error.
protocol ReadingRule: Sendable {
    /// What the rule doubts, in the order of the paragraph.
    func doubts(in paragraph: PlacedText) -> [ReadingDoubt]
}
