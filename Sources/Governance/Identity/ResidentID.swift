/// A citizen identity number (公民身份号码) of 18 places after GB 11643-1999.
///
/// Full-width digits and letters are accepted and stored as ASCII. A lower-case x at the end is refused with
/// advice: the standard writes X, and one number must have one spelling to be compared between lists. Whether
/// the area code was ever assigned is not checked, since codes change with every merger of areas.
public struct ResidentID: Sendable, Hashable, MaskedValue {
    /// The whole number, ASCII; never print it where the masked form will do.
    public let number: String
    /// The birth date that the number states.
    public let birth: Day

    private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    private static let checks = Array("10X98765432".utf8)

    /// Reads and checks a number.
    ///
    /// - Parameter text: 18 places, without spaces; full width is accepted.
    /// - Throws: A code `identity.resident_id.*`; the message never repeats the number.
    public init(text: String) throws(GovernanceError) {
        let input = HalfWidth(text)
        try Self.checkForm(input)
        let bytes = input.bytes
        guard let year = Day.whole(bytes[6..<10]), let month = Day.whole(bytes[10..<12]),
            let day = Day.whole(bytes[12..<14]), let birth = Day(year: year, month: month, day: day)
        else {
            throw GovernanceError(
                .residentIDBirth,
                "身份证号第7至14位（出生日期 \(HalfWidth.text(bytes[6..<14]))）不是有效的日期，请对照证件核对。")
        }
        let sum = zip(Self.weights, bytes).reduce(0) { $0 + $1.0 * Int($1.1 - UInt8(ascii: "0")) }
        guard bytes[17] == Self.checks[sum % 11] else {
            let rounded = bytes[15..<18].allSatisfy { $0 == UInt8(ascii: "0") }
            let hint = rounded ? "末三位都是0，可能是表格软件把号码当成数字改掉了，请把单元格设为文本后重新填写。" : ""
            throw GovernanceError(
                .residentIDCheck, "身份证号的校验码不符，号码中有填错的数字，请对照证件逐位核对。\(hint)")
        }
        number = HalfWidth.text(bytes)
        self.birth = birth
    }

    private static func checkForm(_ input: HalfWidth) throws(GovernanceError) {
        let bytes = input.bytes
        guard bytes.count == 18 else {
            let advice =
                if input.hasSpaces {
                    "其中有空格，请去掉空格。"
                } else if bytes.count == 15 {
                    "15位的旧号码已经停用，请改填现在证件上的18位号码。"
                } else {
                    "请对照证件补全或改正。"
                }
            throw GovernanceError(
                .residentIDLength, "身份证号应为18位，现在是\(bytes.count)位。\(advice)")
        }
        if let place = bytes[0..<17].firstIndex(where: { !HalfWidth.isDigit($0) }) {
            throw GovernanceError(
                .residentIDDigits, "身份证号第\(place + 1)位不是数字，前17位都应为数字，请对照证件核对。")
        }
        switch bytes[17] {
        case UInt8(ascii: "x"):
            throw GovernanceError(.residentIDLowercase, "身份证号末位应为大写的X，请把小写的x改成X。")
        case UInt8(ascii: "X"): break
        case let last where HalfWidth.isDigit(last): break
        default:
            throw GovernanceError(
                .residentIDDigits, "身份证号第18位应为数字或大写的X，请对照证件核对。")
        }
    }

    /// The six digits of the area that first issued the number; it may have been renamed or merged since.
    public var areaCode: String { String(number.prefix(6)) }

    /// The gender that the number states: an odd 17th digit is male.
    public var gender: Gender {
        let sequence = number.utf8.dropFirst(16).first ?? 0
        return sequence.isMultiple(of: 2) ? .female : .male
    }

    /// The first 6 and last 4 places, with asterisks between.
    public var masked: String { "\(number.prefix(6))********\(number.suffix(4))" }
}
