import Governance
import TabularFiles

/// Texts as they were meant: without blanks at the ends and without what nobody can see.
enum ImportText {
    static func line(_ text: String) -> String {
        var text = TextCleaning.singleLine(text)[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }

    /// Names of two characters are often stretched to the length of three; letters of other scripts keep one blank.
    static func name(_ text: String) -> String {
        let line = line(text)
        let parts = line.split(whereSeparator: \.isWhitespace)
        let isLatin = line.unicodeScalars.contains {
            $0.value < 0x2000 && $0.properties.isAlphabetic
        }
        return parts.joined(separator: isLatin ? " " : "")
    }

    /// Digits and letters of a number, without the blanks and hyphens between groups.
    static func code(_ text: String) -> String {
        String(
            WrittenText.halfWidth(line(text)).filter { !$0.isWhitespace && $0 != "-" }.map {
                $0 == "x" ? "X" : $0
            })
    }

    /// What people write where there is nothing: `/`, `—`.
    static func isNothing(_ text: String) -> Bool {
        let marks: Set<Character> = ["-", "/", "—", "－", "／", "\\", "–", "─"]
        return !text.isEmpty && text.allSatisfy { marks.contains($0) || $0.isWhitespace }
    }

    /// The word that takes away what was kept.
    static let clearing = "清空"
}
