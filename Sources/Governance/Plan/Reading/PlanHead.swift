/// What the lines of a plan begin with.
enum PlanHead {
    private static let numerals = Set("一二三四五六七八九十")
    private static let stops: Set<Character> = ["、", ".", "．", ",", "，", " ", "　"]

    /// The title behind `一、`; empty when it stands on the next line.
    static func section(_ line: String) -> String? {
        let number = line.prefix { numerals.contains($0) }
        let rest = line.dropFirst(number.count)
        guard !number.isEmpty, let stop = rest.first, stops.contains(stop) else { return nil }
        return String(rest.dropFirst().drop(while: \.isWhitespace))
    }

    /// The number, the title until the first full stop, and what follows it.
    static func measure(_ line: String) -> (number: Int, title: String, rest: String)? {
        let digits = line.prefix { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
        let rest = line.dropFirst(digits.count)
        guard (1...3).contains(digits.count),
            let number = Int(
                String(digits.compactMap(\.wholeNumberValue).map(String.init).joined())),
            let stop = rest.first, stops.contains(stop) || stop == "）" || stop == ")"
        else { return nil }
        let text = rest.dropFirst().drop(while: \.isWhitespace)
        guard let end = text.firstIndex(of: "。") else { return (number, String(text), "") }
        return (
            number, String(text[..<end]),
            String(text[text.index(after: end)...].drop(while: \.isWhitespace))
        )
    }

    /// The units behind `责任单位：`, without remarks in brackets.
    static func units(_ line: String) -> [String]? {
        for label in ["责任单位", "牵头单位"] where line.hasPrefix(label) {
            let rest = line.dropFirst(label.count)
            guard let colon = rest.first, ":：".contains(colon) else { return nil }
            let listed = rest.dropFirst().prefix { !"(（".contains($0) }
            return listed.split { "、,，;；。 　".contains($0) }.map(String.init)
        }
        return nil
    }

    /// `2020年……`.
    static func year(_ line: String) -> Int? {
        let digits = line.prefix { ("0"..."9").contains($0) }
        guard digits.count == 4, line.dropFirst(4).first == "年" else { return nil }
        return Int(digits)
    }

    /// The sentences of a text, each with its mark.
    static func sentences(_ text: String) -> [String] {
        var sentences: [String] = []
        var sentence = ""
        for character in text {
            sentence.append(character)
            if "。！？".contains(character) {
                sentences.append(sentence)
                sentence = ""
            }
        }
        if !sentence.allSatisfy(\.isWhitespace) { sentences.append(sentence) }
        return sentences
    }
}
