/// Finds letters where digits belong: `IO件` for 10件, `2O20年` for 2020年.
struct LookalikeDigitRule: ReadingRule {
    private static let digits: [Character: Character] = [
        "I": "1", "l": "1", "|": "1", "O": "0", "o": "0",
    ]

    /// What is counted: behind one of these a number is certain.
    private static let counted = Set("件个项名户人次年月日天元万亿条处所家支场期组岁亩米％%")

    /// The digit that a character stands for, or looks like.
    static func digit(_ character: Character) -> Character? {
        if ("0"..."9").contains(character) { return character }
        if let value = character.wholeNumberValue, ("０"..."９").contains(character) {
            return Character(String(value))
        }
        return digits[character]
    }

    func doubts(in paragraph: PlacedText) -> [ReadingDoubt] {
        runs(in: paragraph).compactMap { run in
            let written = paragraph[run].characters
            let letters = written.filter { LookalikeDigitRule.digits[$0] != nil }
            // A lone stroke is no number, and a word of other letters is none either.
            guard !letters.isEmpty, letters.contains(where: { $0 != "|" }) || run.count > 1,
                !isLetter(paragraph.at(run.lowerBound - 1)), !isLetter(paragraph.at(run.upperBound))
            else { return nil }
            let isCounted =
                paragraph.at(run.upperBound).map(LookalikeDigitRule.counted.contains) ?? false
            // Letters of their own right: online to offline.
            guard String(written) != "O2O" else { return nil }
            let beginsAsNumber = written.first.map { $0.isNumber } ?? false
            return ReadingDoubt(
                range: run, replacement: String(written.compactMap(LookalikeDigitRule.digit)),
                sureness: isCounted || beginsAsNumber ? .sure : .unsure, reason: "数字认成了字母")
        }
    }

    private func runs(in paragraph: PlacedText) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for index in 0...paragraph.count {
            let isPart = paragraph.at(index).flatMap(LookalikeDigitRule.digit) != nil
            if isPart, start == nil { start = index }
            if !isPart, let first = start {
                runs.append(first..<index)
                start = nil
            }
        }
        return runs
    }

    private func isLetter(_ character: Character?) -> Bool {
        character.map { $0.isASCII && $0.isLetter } ?? false
    }
}
