import Governance

/// Reads what people write by hand in a spreadsheet, where all honest readings agree.
enum WrittenText {
    /// Full-width letters, digits and signs as their ASCII counterparts: input methods for Chinese leave them in codes.
    static func halfWidth(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let value: UInt32 =
                switch scalar.value {
                case 0xFF01...0xFF5E: scalar.value - 0xFEE0
                case 0x3000: 0x20
                default: scalar.value
                }
            scalars.append(Unicode.Scalar(value) ?? scalar)
        }
        return String(scalars)
    }

    /// A name without the spaces that stretch names of two characters to the length of three.
    static func name(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }

    /// A day with the year in front: `2020-03-16`, and what spreadsheets make of it, `2020/3/16` or `2020年3月16日`.
    ///
    /// - Throws: `calendar.day.text` for anything else, `calendar.day.nonexistent` for a date that does not exist.
    static func day(_ text: String) throws(GovernanceError) -> Day {
        let plain = halfWidth(text)
        let digits = Set<Character>("0123456789")
        let parts = plain.split(omittingEmptySubsequences: false) { !digits.contains($0) }
        let marks = String(plain.filter { !digits.contains($0) })
        if ["--", "//", "..", "年月日", "年月"].contains(marks),
            parts.count >= 3, parts[0].count == 4, parts.dropFirst(3).allSatisfy(\.isEmpty),
            (1...2).contains(parts[1].count), (1...2).contains(parts[2].count)
        {
            let padded = parts[1...2].map { $0.count == 1 ? "0\($0)" : String($0) }
            return try Day(text: "\(parts[0])-\(padded[0])-\(padded[1])")
        }
        if marks.isEmpty, (4...5).contains(plain.count) {
            throw GovernanceError(
                .dayText,
                "“\(text)”像是表格软件里日期的序号，请把这一列的格式设成日期（如 2020-03-01），再另存一次。")
        }
        return try Day(text: text)
    }
}
