/// Whole numbers in Chinese numerals, as they stand before headings: 一, 十二, 二十.
enum ChineseOrdinal {
    private static let digits: [Character] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

    /// The number, from 1 to 99; `nil` for anything else.
    static func value(_ text: some Collection<Character>) -> Int? {
        let characters = Array(text)
        func digit(_ character: Character) -> Int? {
            digits.firstIndex(of: character).map { $0 + 1 }
        }
        guard let ten = characters.firstIndex(of: "十") else {
            return characters.count == 1 ? digit(characters[0]) : nil
        }
        guard ten <= 1, characters.count <= ten + 2 else { return nil }
        let tens = ten == 0 ? 1 : digit(characters[0])
        let ones = characters.count == ten + 1 ? 0 : digit(characters[ten + 1])
        guard let tens, let ones else { return nil }
        return tens * 10 + ones
    }

    /// The number in Chinese numerals.
    static func text(_ value: Int) -> String {
        guard (1...99).contains(value) else { return String(value) }
        let tens = value / 10
        let ones = value % 10
        let head = tens == 0 ? "" : (tens == 1 ? "" : String(digits[tens - 1])) + "十"
        return head + (ones == 0 ? "" : String(digits[ones - 1]))
    }

    static func isNumeral(_ character: Character) -> Bool {
        character == "十" || digits.contains(character)
    }
}
