/// The checks that ids and titles on a roster share.
enum RosterText {
    /// The text without white space at its ends.
    static func trimmed(_ text: String) -> String {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    /// An id: trimmed, not empty, on one line, nothing invisible inside.
    static func id(_ text: String, of owner: String) throws(GovernanceError) -> String {
        let trimmed = trimmed(text)
        guard !trimmed.isEmpty else {
            throw GovernanceError(.rosterIDEmpty, "\(owner)的编号是空的，请填写编号。")
        }
        guard !trimmed.unicodeScalars.contains(where: isInvisible) else {
            throw GovernanceError(
                .rosterIDControl, "\(owner)的编号\(QuotedText(trimmed))里有换行等看不见的字符，请重新填写。")
        }
        return trimmed
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
