/// A head as it is compared: without blanks, full-width letters, marks and what is said in brackets.
struct ImportTitle {
    /// Without blanks and marks, in half width.
    let plain: String
    /// And without what stands in brackets: `姓名(必填)` is `姓名`.
    let short: String

    init(_ text: String) {
        let marks: Set<Character> = ["*", ":", "：", "★", "※"]
        plain = String(
            WrittenText.halfWidth(text).lowercased().filter {
                !$0.isWhitespace && !marks.contains($0)
            }
        )
        var depth = 0
        var outside = ""
        for character in plain {
            if "([【〔".contains(character) { depth += 1 }
            if depth == 0 { outside.append(character) }
            if ")]】〕".contains(character) { depth = max(0, depth - 1) }
        }
        short = outside
    }
}
