/// Finds quotation marks that lack their other half, and two single marks for a double one.
struct QuotationRule: ReadingRule {
    private static let pauses = Set("，,；;。")
    /// A quoted name is short; over a longer one there may be other places for its end.
    private static let longestSure = 14

    func doubts(in paragraph: PlacedText) -> [ReadingDoubt] {
        var doubts: [ReadingDoubt] = []
        var open: Int?
        var index = 0
        while index < paragraph.count {
            let character = paragraph[index]
            if character == "“" {
                if let open { doubts.append(unclosed(open, before: index, paragraph)) }
                open = index
            } else if character == "”" {
                if open == nil { doubts.append(unopened(index)) }
                open = nil
            } else if open != nil, isDoubled(paragraph, index) {
                doubts.append(
                    ReadingDoubt(
                        range: index..<index + 2, replacement: "”", sureness: .sure,
                        reason: "后引号认成了两个单引号"))
                open = nil
                index += 1
            } else if character == "。", let opened = open {
                // A quotation that holds a whole sentence goes on to its mark.
                if paragraph.firstIndex(of: ["”"], from: index) == nil
                    || hasNoMark(paragraph, from: index)
                {
                    doubts.append(unclosed(opened, before: index, paragraph))
                    open = nil
                }
            }
            index += 1
        }
        if let open { doubts.append(unclosed(open, before: paragraph.count, paragraph)) }
        return doubts
    }

    /// Whether the next mark behind an index opens rather than closes.
    private func hasNoMark(_ paragraph: PlacedText, from index: Int) -> Bool {
        let rest = paragraph.characters[index...]
        return rest.first { "“”".contains($0) } != "”"
    }

    private func isDoubled(_ paragraph: PlacedText, _ index: Int) -> Bool {
        let marks = Set("’'′")
        return marks.contains(paragraph[index])
            && (paragraph.at(index + 1).map(marks.contains) ?? false)
    }

    /// A quotation that was opened and not closed ends before the first pause, or the mark was taken for that pause.
    private func unclosed(_ open: Int, before end: Int, _ paragraph: PlacedText) -> ReadingDoubt {
        let pause = (open..<end).first { QuotationRule.pauses.contains(paragraph[$0]) } ?? end
        let sureness: PlanReading.Sureness =
            pause - open - 1 <= QuotationRule.longestSure ? .sure : .unsure
        if pause < end, paragraph.at(pause + 1) == "等" {
            return ReadingDoubt(
                range: pause..<pause + 1, replacement: "”", sureness: sureness,
                reason: "引号没有配对，后引号认成了逗号")
        }
        return ReadingDoubt(
            range: pause..<pause, replacement: "”", sureness: sureness, reason: "引号没有配对，少了后引号")
    }

    private func unopened(_ index: Int) -> ReadingDoubt {
        ReadingDoubt(
            range: index..<index + 1, replacement: "", sureness: .unsure,
            reason: "引号没有配对，没有前引号；也可能是前引号漏了")
    }
}
