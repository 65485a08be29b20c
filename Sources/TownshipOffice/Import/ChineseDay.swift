import Governance

/// A day in Chinese numerals: 二〇二〇年三月十六日.
enum ChineseDay {
    private static let digits: [Character: Int] = [
        "〇": 0, "○": 0, "零": 0, "Ｏ": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
        "八": 8, "九": 9,
    ]

    static func day(_ text: String) -> Day? {
        let parts = text.filter { !$0.isWhitespace }.split { "年月日".contains($0) }
        guard parts.count == 3, text.contains("年"), text.contains("月"), parts[0].count == 4
        else { return nil }
        let year = parts[0].compactMap { digits[$0] }
        guard year.count == 4, let month = number(parts[1]), let day = number(parts[2]) else {
            return nil
        }
        return Day(year: year.reduce(0) { $0 * 10 + $1 }, month: month, day: day)
    }

    /// 三, 十, 十六, 二十, 三十一.
    private static func number(_ text: Substring) -> Int? {
        let parts = text.split(separator: "十", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: return text.count == 1 ? text.first.flatMap { digits[$0] } : nil
        case 2 where parts[0].count <= 1 && parts[1].count <= 1:
            let tens = parts[0].isEmpty ? 1 : parts[0].first.flatMap { digits[$0] }
            let ones = parts[1].isEmpty ? 0 : parts[1].first.flatMap { digits[$0] }
            guard let tens, let ones else { return nil }
            return tens * 10 + ones
        default: return nil
        }
    }
}
