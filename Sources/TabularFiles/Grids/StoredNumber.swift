/// A number as spreadsheets store it, read as the decimal that they show.
///
/// A spreadsheet computes in binary and shows 15 digits, so `94.999999999999986` is 95 to whoever typed the formula.
public struct StoredNumber: Sendable, Hashable {
    /// The plain decimal, rounded to 15 digits, without exponent.
    public let decimal: String
    /// Whether more digits stand before the point than a spreadsheet keeps, so that the last ones are lost.
    public let lostDigits: Bool

    private static let kept = 15

    /// Reads a stored number.
    ///
    /// - Parameter text: As it is stored, also with an exponent; anything else is `nil`.
    public init?(_ text: String) {
        var rest = Substring(text)
        let isNegative = rest.first == "-"
        if isNegative || rest.first == "+" { rest.removeFirst() }
        let halves = rest.split(
            maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { "eE".contains($0) })
        guard let mantissa = halves.first,
            let exponent = halves.count == 2 ? Int(halves[1]) : 0, abs(exponent) <= 400
        else { return nil }
        let parts = mantissa.split(
            separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count <= 2, mantissa.utf8.count <= 400,
            parts.joined().utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            !parts.joined().isEmpty
        else { return nil }
        var digits = parts.joined().utf8.map { Int($0) - 0x30 }
        var point = parts[0].utf8.count + exponent
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        point -= zeros
        lostDigits = digits.isEmpty ? false : point > StoredNumber.kept
        StoredNumber.round(&digits, &point)
        let plain = StoredNumber.plain(digits, point)
        decimal = isNegative && plain != "0" ? "-" + plain : plain
    }

    /// Half up in the decimal digits, as a spreadsheet shows it.
    private static func round(_ digits: inout [Int], _ point: inout Int) {
        if digits.count > kept {
            let goesUp = digits[kept] >= 5
            digits.removeSubrange(kept...)
            if goesUp {
                var index = kept - 1
                while index >= 0, digits[index] == 9 {
                    digits[index] = 0
                    index -= 1
                }
                if index >= 0 {
                    digits[index] += 1
                } else {
                    digits.insert(1, at: 0)
                    point += 1
                }
            }
        }
        while digits.last == 0 { digits.removeLast() }
    }

    private static func plain(_ digits: [Int], _ point: Int) -> String {
        if digits.isEmpty { return "0" }
        let text = digits.map(String.init).joined()
        if point <= 0 { return "0." + String(repeating: "0", count: -point) + text }
        if point >= digits.count {
            return text + String(repeating: "0", count: point - digits.count)
        }
        return text.prefix(point) + "." + text.dropFirst(point)
    }
}
