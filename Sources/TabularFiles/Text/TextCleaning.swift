/// Frees text of characters that a reader cannot see but a terminal, log or sheet obeys.
///
/// Removed are control characters (C0, DEL, C1), the characters that set or override the direction of
/// writing, zero-width spaces and byte order marks, interlinear marks, tags and noncharacters (which would also make an XLSX file
/// unreadable). Line breaks and tabs become one space. Joiners stay, as some scripts need them.
public enum TextCleaning {
    /// The text on a single line and free of invisible characters.
    public static func singleLine(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var cleaned = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if isBreak(scalar) {
                let endsPair = scalar == "\n" && previous == "\r"
                if !endsPair { cleaned.append(" ") }
            } else if !isForbidden(scalar) {
                cleaned.append(scalar)
            }
            previous = scalar
        }
        return String(cleaned)
    }

    /// The text free of invisible characters, on the lines and with the tabs that it has.
    public static func lines(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy {
            $0 >= 0x20 && $0 < 0x7F || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t")
        }
        if isPlain { return text }
        var cleaned = String.UnicodeScalarView()
        for scalar in text.unicodeScalars
        where scalar == "\n" || scalar == "\t" || !isForbidden(scalar) {
            cleaned.append(scalar)
        }
        return String(cleaned)
    }

    /// The text of UTF-8 bytes from anywhere; each malformed part becomes U+FFFD.
    public static func singleLine(utf8 bytes: some Collection<UInt8>) -> String {
        singleLine(String(decoding: bytes, as: UTF8.self))
    }

    /// The text of UTF-16 units from anywhere; each lone surrogate becomes U+FFFD.
    public static func singleLine(utf16 units: some Collection<UInt16>) -> String {
        singleLine(String(decoding: units, as: UTF16.self))
    }

    /// Whether a character has no place in a cell: a control, direction or other invisible character.
    public static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x061C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
        case 0xFEFF, 0xFFF9...0xFFFB, 0xFDD0...0xFDEF: true
        case 0xE0000...0xE007F: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
