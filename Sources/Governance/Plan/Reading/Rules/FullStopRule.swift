/// Finds a paragraph that breaks off without a full stop.
struct FullStopRule: ReadingRule {
    private static let ends = Set("。！？…；：!?.;:）)”")

    func doubts(in paragraph: PlacedText) -> [ReadingDoubt] {
        guard let last = paragraph.at(paragraph.count - 1), !FullStopRule.ends.contains(last)
        else { return [] }
        return [
            ReadingDoubt(
                range: paragraph.count..<paragraph.count, replacement: "。", sureness: .sure,
                reason: "段末少了句号")
        ]
    }
}
