/// Texts as the format stores them.
enum XLSXText {
    /// Keeps `_x000A_` in a text from being read as the character it would stand for in the format.
    static func escaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        let units = Array(text.utf8)
        var result: [UInt8] = []
        for (index, unit) in units.enumerated() {
            result.append(unit)
            if unit == UInt8(ascii: "_"), looksLikeEscape(units[(index + 1)...]) {
                result += Array("x005F_".utf8)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// A text as it was meant: `_x000A_` stands for a line break.
    static func unescaped(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        let units = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < units.count {
            let rest = units[(index + 1)...]
            if units[index] == UInt8(ascii: "_"), looksLikeEscape(rest),
                let value = UInt32(
                    String(decoding: rest.dropFirst().prefix(4), as: UTF8.self), radix: 16),
                let scalar = Unicode.Scalar(value)
            {
                result += Array(String(Character(scalar)).utf8)
                index += 7
            } else {
                result.append(units[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func looksLikeEscape(_ rest: ArraySlice<UInt8>) -> Bool {
        let part = rest.prefix(6)
        guard part.count == 6, part.first == UInt8(ascii: "x"), part.last == UInt8(ascii: "_")
        else { return false }
        return part.dropFirst().dropLast().allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
}
