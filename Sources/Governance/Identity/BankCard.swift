/// The number of a bank card or passbook account to which money is paid.
///
/// A card has 16 to 19 digits with a check digit (Luhn). Passbook accounts of rural banks have other lengths and
/// often no check digit, and people are paid to them, so 10 to 32 digits are accepted and doubts are warnings.
/// Spaces between groups of digits, as cards print them, are left out; full-width digits become ASCII.
public struct BankCard: Sendable, Hashable, MaskedValue {
    /// The whole number, ASCII digits; never print it where the masked form will do.
    public let number: String

    /// Reads a number.
    ///
    /// - Parameter text: 10 to 32 digits, with or without spaces; full width is accepted.
    /// - Throws: `identity.bank_card.digits` or `identity.bank_card.length`; the message never repeats the number.
    public init(text: String) throws(GovernanceError) {
        let input = HalfWidth(text).without([UInt8(ascii: " ")])
        let bytes = input.bytes
        if let place = input.firstNonDigit {
            let exponent = bytes.contains(UInt8(ascii: "E")) || bytes.contains(UInt8(ascii: "e"))
            let advice =
                exponent
                ? "像是表格软件把账号变成了科学计数，请把单元格设为文本后重新填写。" : "请只填数字。"
            throw GovernanceError(
                .bankCardDigits, "银行账号第\(place)位不是数字（空格不计）。\(advice)")
        }
        guard (10...32).contains(bytes.count) else {
            throw GovernanceError(
                .bankCardLength,
                "银行账号是\(bytes.count)位：银行卡号为16至19位，存折账号为10至32位，请核对。")
        }
        number = HalfWidth.text(bytes)
    }

    /// The doubts about the number; none for a card whose check digit fits.
    public var warnings: [BankCardWarning] {
        let digits = number.utf8.map { Int($0 - UInt8(ascii: "0")) }
        guard (16...19).contains(digits.count) else { return [.passbook] }
        var found: [BankCardWarning] = []
        if !Self.passesLuhn(digits) { found.append(.luhn) }
        // With 16 or 17 digits a run of one or two zeros at the end is nothing unusual.
        if digits.count >= 18, digits[15...].allSatisfy({ $0 == 0 }) { found.append(.rounded) }
        return found
    }

    private static func passesLuhn(_ digits: [Int]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, place in
            let value = place.offset.isMultiple(of: 2) ? place.element : place.element * 2
            return sum + (value > 9 ? value - 9 : value)
        }
        return sum.isMultiple(of: 10)
    }

    /// Four asterisks and the last 4 digits.
    public var masked: String { "****\(number.suffix(4))" }
}
