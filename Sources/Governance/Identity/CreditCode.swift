/// A unified social credit code (统一社会信用代码) of 18 places after GB 32100-2015.
///
/// Full-width input is accepted and stored as ASCII; letters must be capitals. Both check places are verified: the
/// last one, and that of the organization code (GB 11714) in places 9 to 17.
public struct CreditCode: Sendable, Hashable, CustomStringConvertible {
    /// The whole code, ASCII.
    public let text: String

    private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
    private static let weights = [
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28,
    ]

    /// Reads and checks a code.
    ///
    /// - Parameter text: 18 places, without spaces; full width is accepted.
    /// - Throws: A code `identity.credit_code.*`.
    public init(text: String) throws(GovernanceError) {
        let input = HalfWidth(text)
        let bytes = input.bytes
        guard bytes.count == 18 else {
            let advice = input.hasSpaces ? "其中有空格，请去掉空格。" : "请对照证书补全或改正。"
            throw GovernanceError(
                .creditCodeLength, "统一社会信用代码应为18位，现在是\(bytes.count)位。\(advice)")
        }
        if let place = input.firstLowercase {
            throw GovernanceError(
                .creditCodeLowercase, "统一社会信用代码第\(place)位是小写字母，请改成大写。")
        }
        let values = try Self.values(bytes)
        if let place = bytes[2..<8].firstIndex(where: { !HalfWidth.isDigit($0) }) {
            throw GovernanceError(
                .creditCodeDivision,
                "统一社会信用代码第3至8位是行政区划码，应全为数字，现在第\(place + 1)位不是，请核对。")
        }
        let sum = zip(Self.weights, values).reduce(0) { $0 + $1.0 * $1.1 }
        guard values[17] == (31 - sum % 31) % 31 else {
            throw GovernanceError(
                .creditCodeCheck, "统一社会信用代码的校验码不符，其中有填错的字符，请对照证书逐位核对。")
        }
        guard OrganizationCodeCheck.place(for: bytes[8..<16]) == bytes[16] else {
            throw GovernanceError(
                .creditCodeOrganization,
                "统一社会信用代码第9至17位（组织机构代码）的校验码不符，请对照证书逐位核对。")
        }
        self.text = HalfWidth.text(bytes)
    }

    private static func values(_ bytes: [UInt8]) throws(GovernanceError) -> [Int] {
        var values: [Int] = []
        for (index, byte) in bytes.enumerated() {
            guard let value = alphabet.firstIndex(of: byte) else {
                throw GovernanceError(
                    .creditCodeCharacters,
                    "统一社会信用代码第\(index + 1)位的字符不能使用：只用数字和大写字母，且不用 I、O、S、V、Z，请看是否与 1、0、5、U、2 混淆。"
                )
            }
            values.append(value)
        }
        return values
    }

    /// The authority that registered the organization, such as `5` for civil affairs.
    public var registrar: String { String(text.prefix(1)) }

    /// The registrar and kind together, such as `54` for a village or `N2` for a collective economic organization.
    public var category: String { String(text.prefix(2)) }

    /// The six digits of the registrar's area.
    public var areaCode: String { String(text.dropFirst(2).prefix(6)) }

    /// The organization code of GB 11714: nine places with its own check place.
    public var organizationCode: String { String(text.dropFirst(8).prefix(9)) }

    /// The whole code.
    public var description: String { text }
}
