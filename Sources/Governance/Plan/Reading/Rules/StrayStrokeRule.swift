/// Finds strokes between Chinese characters that belong to nothing.
struct StrayStrokeRule: ReadingRule {
    private static let strokes = Set("|¦｜")

    func doubts(in paragraph: PlacedText) -> [ReadingDoubt] {
        (0..<paragraph.count).filter { StrayStrokeRule.strokes.contains(paragraph[$0]) }.map {
            ReadingDoubt(
                range: $0..<$0 + 1, replacement: "", sureness: .unsure,
                reason: "多出一竖，可能是污点，也可能是前一个字的一部分")
        }
    }
}
