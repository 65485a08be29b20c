/// A telephone number in China: a mobile number, or a fixed line with its area code.
///
/// Spaces and hyphens, and the prefix +86, are left out; full-width digits become ASCII.
public struct PhoneNumber: Sendable, Hashable, MaskedValue {
    /// The whole number, ASCII digits; never print it where the masked form will do.
    public let number: String

    /// Reads a number.
    ///
    /// - Parameter text: Such as `0000-0000000` or 11 digits from 13 to 19; full width is accepted.
    /// - Throws: `identity.phone.digits` or `identity.phone.form`; the message never repeats the number.
    public init(text: String) throws(GovernanceError) {
        let input = HalfWidth(text).without(Array(" -".utf8))
        var bytes = input.bytes
        if bytes.starts(with: Array("+86".utf8)) { bytes.removeFirst(3) }
        guard bytes.allSatisfy(HalfWidth.isDigit) else {
            throw GovernanceError(.phoneDigits, "电话号码里有数字以外的字符，请只填一个号码，用数字书写。")
        }
        let number = HalfWidth.text(bytes)
        guard Self.isMobile(number) || Self.isFixedLine(number) else {
            throw GovernanceError(
                .phoneForm, "电话号码的位数不对：手机号为11位，以13至19开头；座机请带区号，如区号4位加号码7位。")
        }
        self.number = number
    }

    private static func isMobile(_ number: String) -> Bool {
        let digits = Array(number.utf8)
        return digits.count == 11 && digits[0] == UInt8(ascii: "1")
            && digits[1] >= UInt8(ascii: "3")
    }

    /// Area codes are 010 and 02x, or have four digits; the numbers behind them have seven or eight.
    private static func isFixedLine(_ number: String) -> Bool {
        guard number.hasPrefix("0"), !number.hasPrefix("00") else { return false }
        let areaLength = number.hasPrefix("010") || number.hasPrefix("02") ? 3 : 4
        return (7...8).contains(number.utf8.count - areaLength)
    }

    /// The first 3 and last 4 digits, with asterisks between.
    public var masked: String { "\(number.prefix(3))****\(number.suffix(4))" }
}
