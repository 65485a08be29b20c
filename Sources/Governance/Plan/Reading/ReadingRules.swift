/// The rules that look for scanning errors, those that know more first: where two doubt the same characters, the first is heard.
struct ReadingRules: Sendable {
    private let rules: [any ReadingRule]

    /// The rules, with further confusions that a township knows of.
    init(confusions: [KnownConfusion]) {
        rules = [
            ConfusionRule(confusions: confusions), LookalikeDigitRule(), PlusSignRule(),
            QuotationRule(), StrayStrokeRule(), ListCommaRule(),
        ]
    }

    /// The readings of a paragraph, in its order.
    ///
    /// - Parameters:
    ///   - paragraph: The paragraph.
    ///   - mayEndOpen: Whether it may go without a full stop: headings and lists of units do.
    /// - Returns: A reading for each doubt.
    func readings(of paragraph: PlacedText, mayEndOpen: Bool) -> [PlanReading] {
        guard !paragraph.isEmpty else { return [] }
        let all = mayEndOpen ? rules : rules + [FullStopRule()]
        var kept: [ReadingDoubt] = []
        for doubt in all.flatMap({ $0.doubts(in: paragraph) })
        where !kept.contains(where: { $0.touches(doubt) }) {
            kept.append(doubt)
        }
        return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
            .map { $0.reading(in: paragraph) }
    }
}
