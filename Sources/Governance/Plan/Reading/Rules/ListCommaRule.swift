/// Finds a comma in a list of words of two characters that 、 separates otherwise: 甲乙,丙丁、戊己、….
struct ListCommaRule: ReadingRule {
    func doubts(in paragraph: PlacedText) -> [ReadingDoubt] {
        (0..<paragraph.count).filter { index in
            "，,".contains(paragraph[index]) && isWord(paragraph, index + 1)
                && paragraph.at(index + 3) == "、" && isWord(paragraph, index + 4)
                && paragraph.at(index + 6) == "、" && isWord(paragraph, index - 2)
        }.map {
            ReadingDoubt(
                range: $0..<$0 + 1, replacement: "、", sureness: .unsure,
                reason: "后面几个词用顿号并列，这里可能也是顿号")
        }
    }

    private func isWord(_ paragraph: PlacedText, _ index: Int) -> Bool {
        [index, index + 1].allSatisfy {
            paragraph.at($0).map(ChinesePunctuation.isHan) ?? false
        }
    }
}
