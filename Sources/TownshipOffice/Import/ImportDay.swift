import Governance
import TabularFiles

/// A day as offices have it in their lists: as a date of the spreadsheet, or as text in one of many forms.
enum ImportDay {
    /// What people write for an end that has not come.
    private static let open: Set<String> = ["至今", "现任", "在任", "在职", "长期", "无"]

    /// Serial numbers of days that lie in a life's reach, until about 2119.
    private static let serials = 61..<80_000

    /// The day in a cell; nil where the text says that there is none.
    static func day(_ cell: GridCell, _ countsFrom1904: Bool) throws(GovernanceError) -> Day? {
        if cell.kind == .number || cell.kind == .date {
            return try serial(cell.text, cell.kind == .date, countsFrom1904)
        }
        let text = ImportText.line(cell.text)
        if open.contains(text) || ImportText.isNothing(text) { return nil }
        let plain = withoutTime(WrittenText.halfWidth(text))
        let isDigits = plain.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if isDigits, plain.count == 8 { return try joined(plain) }
        if isDigits, plain.count == 5 { return try serial(plain, true, countsFrom1904) }
        if let day = ChineseDay.day(plain) { return day }
        return try WrittenText.day(plain.filter { !$0.isWhitespace })
    }

    /// `20200301`.
    private static func joined(_ digits: String) throws(GovernanceError) -> Day {
        try Day(
            text: "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
    }

    private static func serial(_ text: String, _ isDate: Bool, _ countsFrom1904: Bool)
        throws(GovernanceError) -> Day
    {
        let whole = (StoredNumber(text)?.decimal ?? text).split(separator: ".").first.map(
            String.init)
        guard let whole, let number = Int(whole) else { throw refusal(text) }
        if !isDate, whole.count == 8 { return try joined(whole) }
        guard serials.contains(number) else { throw refusal(text) }
        // The older system counts a 29 February 1900 that never was, so its days from March 1900 on are one ahead.
        let base =
            countsFrom1904 ? Day(year: 1904, month: 1, day: 1) : Day(year: 1899, month: 12, day: 30)
        guard let base, let day = Day(exactly: Int(base.number) + number) else {
            throw refusal(text)
        }
        return day
    }

    private static func refusal(_ text: String) -> GovernanceError {
        GovernanceError(.dayText, "“\(text)”不是日期，请写成 2020-03-01 这样")
    }

    /// `2020-03-01 00:00:00` and `2020-03-01T00:00:00.000Z` without the time of day.
    private static func withoutTime(_ text: String) -> String {
        guard let cut = text.firstIndex(where: { $0 == " " || $0 == "T" }) else { return text }
        let rest = text[text.index(after: cut)...]
        let isTime = rest.contains(":") && rest.allSatisfy { "0123456789:.Z".contains($0) }
        return isTime ? String(text[..<cut]) : text
    }
}
