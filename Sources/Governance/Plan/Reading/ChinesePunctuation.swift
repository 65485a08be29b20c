/// Punctuation of half width between Chinese characters, and its full-width counterpart.
enum ChinesePunctuation {
    /// In the order in which readings of them are told.
    static let pairs: [(half: Character, full: Character)] = [
        (",", "，"), (":", "："), (";", "；"), ("?", "？"), ("!", "！"), ("(", "（"), (")", "）"),
    ]

    static func isHan(_ character: Character) -> Bool {
        character.unicodeScalars.first.map {
            (0x3400...0x9FFF).contains($0.value) || (0x20000...0x3FFFF).contains($0.value)
        } ?? false
    }

    /// Whether the character at an index is punctuation of half width in Chinese text: it has Chinese beside it, no digits or letters on both sides.
    static func isHalfWidth(_ characters: [Character], _ index: Int) -> Bool {
        guard pairs.contains(where: { $0.half == characters[index] }) else { return false }
        func beside(_ step: Int) -> Bool {
            let place = index + step
            guard characters.indices.contains(place) else { return false }
            return isHan(characters[place]) || "“”‘’《》、。（）()%％".contains(characters[place])
        }
        return beside(-1) || beside(1)
    }

    /// The text with one kind of punctuation at full width wherever it stands in Chinese.
    static func restored(_ text: String, _ half: Character) -> String {
        guard let full = pairs.first(where: { $0.half == half })?.full else { return text }
        let characters = Array(text)
        return String(
            characters.indices.map { index in
                characters[index] == half && isHalfWidth(characters, index)
                    ? full : characters[index]
            })
    }
}
