/// Writes an amount in the capital numerals of bills.
struct CapitalAmount {
    private static let numerals = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]
    private static let places = ["", "拾", "佰", "仟"]

    /// The amount in capitals, without currency and sign.
    let text: String

    /// Takes the digits of a count of 分 in ASCII.
    init(fenDigits: [UInt8]) {
        let digits = fenDigits.map { Int($0 - UInt8(ascii: "0")) }
        let padded = Array(repeating: 0, count: max(0, 3 - digits.count)) + digits
        let yuan = padded.dropLast(2)
        let jiao = padded[padded.count - 2]
        let fen = padded[padded.count - 1]
        var text = Self.whole(Array(yuan))
        if text.isEmpty, jiao == 0, fen == 0 { text = "零" }
        if !text.isEmpty { text += "元" }
        if jiao == 0, fen == 0 {
            self.text = text + "整"
            return
        }
        let needsZero = !text.isEmpty && (jiao == 0 || yuan.last == 0)
        if needsZero { text += "零" }
        if jiao != 0 { text += Self.numerals[jiao] + "角" }
        text += fen == 0 ? "整" : Self.numerals[fen] + "分"
        self.text = text
    }

    /// A whole number; empty for zero.
    ///
    /// Eight digits make a group that reads “… 万 …”. 亿 after a group counts all that stands before
    /// it, so the reading goes on the same way at any size: 壹万亿, 壹亿亿.
    private static func whole(_ digits: [Int]) -> String {
        var text = ""
        var index = 0
        var hasGap = false
        let lead = (8 - digits.count % 8) % 8
        let padded = Array(repeating: 0, count: lead) + digits
        while index < padded.count {
            let group = padded[index..<(index + 8)]
            let sections = [(group.prefix(4), "万"), (group.suffix(4), "")]
            for (section, unit) in sections {
                let reading = Self.section(Array(section))
                if reading.isEmpty {
                    hasGap = true
                    continue
                }
                if !text.isEmpty, hasGap || section.first == 0 { text += "零" }
                text += reading + unit
                hasGap = false
            }
            index += 8
            if index < padded.count, !text.isEmpty { text += "亿" }
        }
        return text
    }

    /// Four digits with their places, inner zeros as one 零; empty for zero.
    private static func section(_ digits: [Int]) -> String {
        var text = ""
        var hasGap = false
        for (index, digit) in digits.enumerated() {
            if digit == 0 {
                hasGap = !text.isEmpty
                continue
            }
            if hasGap { text += numerals[0] }
            text += numerals[digit] + places[3 - index]
            hasGap = false
        }
        return text
    }
}
