/// Keeps a text cell of a CSV file from being taken for a formula when a spreadsheet opens it.
///
/// CSV has no way to say that a cell is text, so the customary apostrophe is put in front of a text whose
/// first character that is no space is one of `= + - @`, in ASCII or full width. Tab and
/// carriage return, which some programs also act on, never reach a cell: ``TextCleaning`` takes them out before.
enum FormulaGuard {
    static func guarded(_ text: String) -> String {
        startsFormula(text) ? "'" + text : text
    }

    static func startsFormula(_ text: String) -> Bool {
        let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
        switch first {
        case "=", "+", "-", "@", "＝", "＋", "－", "＠": return true
        default: return false
        }
    }
}
