/// The sentences of a measure's text, each of which is a task at first.
enum PlanSentences {
    static func of(_ text: String) -> [String] {
        var sentences: [String] = []
        var current = ""
        var ended = false
        for character in text {
            let closes = "”’）)。！？".contains(character)
            if ended, !closes {
                sentences.append(current)
                current = ""
                ended = false
            }
            if current.isEmpty, character.isWhitespace { continue }
            current.append(character)
            if "。！？".contains(character) { ended = true }
        }
        if !current.isEmpty { sentences.append(current) }
        return sentences
    }
}
