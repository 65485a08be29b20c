/// How many columns of a terminal a text takes: a Chinese character two, a combining mark none.
///
/// Characters that Unicode calls ambiguous (such as `…` and `“`) count one, as terminals in UTF-8 have it.
public enum DisplayWidth {
    /// The columns that a text takes.
    public static func of(_ text: String) -> Int {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// The columns that a character takes: those of its widest part; emoji always take two.
    public static func of(_ character: Character) -> Int {
        var width = 0
        for scalar in character.unicodeScalars {
            width = max(width, scalar.value == 0xFE0F ? 2 : of(scalar))
        }
        return width
    }

    /// Fills a text up with spaces at its end; a text that is wide enough stays.
    public static func padEnd(_ text: String, to width: Int) -> String {
        text + spaces(width - of(text))
    }

    /// Fills a text up with spaces in front; a text that is wide enough stays.
    public static func padStart(_ text: String, to width: Int) -> String {
        spaces(width - of(text)) + text
    }

    /// Fills a text up with spaces on both sides; a text that is wide enough stays.
    public static func padBoth(_ text: String, to width: Int) -> String {
        let missing = max(0, width - of(text))
        return spaces(missing / 2) + text + spaces(missing - missing / 2)
    }

    /// Cuts a text to at most so many columns; what was cut shows as `…` at the end.
    public static func truncate(_ text: String, to width: Int) -> String {
        if of(text) <= width { return text }
        if width <= 0 { return "" }
        var kept = ""
        var used = 0
        for character in text {
            let next = of(character)
            if used + next > width - 1 { break }
            kept.append(character)
            used += next
        }
        return kept + "…"
    }

    /// Breaks a text into lines of at most so many columns, at spaces where there are any.
    public static func wrap(_ text: String, to width: Int) -> [String] {
        let limit = max(2, width)
        var lines: [String] = []
        var line = ""
        var used = 0
        for character in text {
            let next = of(character)
            if used + next > limit {
                if character != " ", let space = line.lastIndex(of: " "), space > line.startIndex {
                    let rest = String(line[line.index(after: space)...])
                    lines.append(String(line[..<space]))
                    line = rest
                    used = of(rest)
                } else {
                    lines.append(line)
                    line = ""
                    used = 0
                }
                if line.isEmpty, character == " " { continue }
            }
            line.append(character)
            used += next
        }
        lines.append(line)
        return lines
    }

    private static func spaces(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return value < 0x20 || (0x7F...0x9F).contains(value) ? 0 : 1 }
        if isZero(scalar) { return 0 }
        return isWide(scalar) ? 2 : 1
    }

    private static func isZero(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator:
            return true
        default:
            // Vowels and finals of Hangul letters join the initial before them.
            return (0x1160...0x11FF).contains(scalar.value)
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        var low = 0
        var high = WideCharacters.ranges.count
        while low < high {
            let middle = (low + high) / 2
            let range = WideCharacters.ranges[middle]
            if scalar.value > range.upperBound {
                low = middle + 1
            } else if scalar.value < range.lowerBound {
                high = middle
            } else {
                return true
            }
        }
        return scalar.properties.isEmojiPresentation
    }
}
