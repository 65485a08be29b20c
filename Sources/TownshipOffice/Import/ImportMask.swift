import Governance

/// Numbers of people as they may be shown.
enum ImportMask {
    static func shown(_ text: String, _ field: ImportField) -> String {
        guard !text.isEmpty else { return "" }
        switch field.kind {
        case .residentID: return (try? ResidentID(text: text))?.masked ?? "****"
        case .card: return (try? BankCard(text: text))?.masked ?? "****"
        case .phone: return (try? PhoneNumber(text: text))?.masked ?? "****"
        default: return text
        }
    }

    /// Whether a text is what an export shows of a number.
    static func isMasked(_ text: String) -> Bool { text.contains("*") }

    /// Whether two texts mean the same thing, however they are written.
    static func isSame(_ old: String, _ new: String, _ field: ImportField) -> Bool {
        if old == new { return true }
        switch field.kind {
        case .residentID, .card, .phone: return ImportText.code(old) == ImportText.code(new)
        case .name: return WrittenText.name(old) == WrittenText.name(new)
        case .day:
            guard let left = try? WrittenText.day(old), let right = try? WrittenText.day(new) else {
                return false
            }
            return left == right
        default: return false
        }
    }
}
