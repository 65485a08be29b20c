/// Marks that a Chinese keyboard writes where YAML wants its own: nobody sees the difference, and what YAML makes of
/// them, or complains about a line later, leads nobody to them.
enum FullWidthPunctuation {
    /// What to do about a full-width colon.
    static let advice = "这里的冒号“：”是全角的，请改成半角冒号，后面空一格"

    /// The last line, up to one where reading failed, on which such a mark stands in the place of YAML's own.
    ///
    /// - Parameters:
    ///   - text: The whole file.
    ///   - line: The line that reading could not go beyond, counted from 1.
    /// - Returns: The line and what to do about it; nil when the mistake is another.
    static func finding(in text: String, upTo line: Int) -> (line: Int, advice: String)? {
        let lines = text.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
        // A text in several lines lets the library fail only behind it, so the lines before count as well.
        for number in stride(from: min(line, lines.count), to: max(0, line - 3), by: -1) {
            let content = lines[number - 1].prefix { $0 != "#" }
            if standsForColon(content) { return (number, advice) }
            if let mark = content.first(where: { $0 == "，" || $0 == "｛" || $0 == "［" }),
                mark != "，" || content.contains("{") || content.contains("[")
            {
                return (number, "这里的“\(mark)”是全角的，请改成半角的")
            }
        }
        return nil
    }

    /// Whether the first colon of a line is a full-width one: behind YAML's own it would belong to a text.
    static func standsForColon(_ line: some StringProtocol) -> Bool {
        line.first { $0 == "：" || $0 == ":" || $0 == "\"" || $0 == "'" } == "："
    }
}
