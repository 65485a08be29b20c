/// Finds 十 for a plus sign in quoted phrases that have other plus signs: “甲+乙十丙”.
struct PlusSignRule: ReadingRule {
    func doubts(in paragraph: PlacedText) -> [ReadingDoubt] {
        var doubts: [ReadingDoubt] = []
        var start = 0
        while let open = paragraph.firstIndex(of: ["“"], from: start) {
            let close = paragraph.firstIndex(of: ["”"], from: open) ?? paragraph.count
            let phrase = open..<close
            if phrase.contains(where: { "+＋".contains(paragraph[$0]) }) {
                doubts += phrase.filter { "十士".contains(paragraph[$0]) }.map { index in
                    ReadingDoubt(
                        range: index..<index + 1, replacement: "+", sureness: .sure,
                        reason: "加号认成了“\(paragraph[index])”")
                }
            }
            start = open + 1
        }
        return doubts
    }
}
