import BigInt

extension Money: CustomStringConvertible {
    /// The amount in 元 with two decimals: `1238.71`, `-0.50`.
    public var description: String {
        if let word = fen {
            return DecimalPoint.text(isNegative: word < 0, word: word.magnitude, places: 2)
        }
        return DecimalPoint.text(isNegative: signum < 0, digits: fenDigits, places: 2)
    }

    /// The amount with separators: `1,238.71`.
    public var grouped: String {
        let digits = fenDigits
        let plain = DecimalPoint.text(isNegative: false, digits: digits, places: 2)
        var text = signum < 0 ? "-" : ""
        let wholeDigits = plain.utf8.count - 3
        for (index, character) in plain.enumerated() {
            if index > 0, index < wholeDigits, (wholeDigits - index) % 3 == 0 { text += "," }
            text.append(character)
        }
        return text
    }

    /// The amount in capitals, as cheques and pay sheets show it: 人民币壹仟贰佰叁拾捌元柒角壹分.
    ///
    /// After 支付结算办法, annex 1. Of the forms that it leaves open these are written: 整 after 元
    /// and after 角, nothing after 分; one 零 where 元 ends in 0 and 角 follow (壹拾元零伍角整); no 零
    /// where only the last place before 万 or 亿 is 0 (壹拾万柒仟元); an amount below one 元 begins with
    /// 角 or 分. A negative amount has 负 after 人民币.
    public var capitals: String {
        "人民币" + (signum < 0 ? "负" : "") + CapitalAmount(fenDigits: fenDigits).text
    }

    /// The digits of the count of 分, without the sign.
    private var fenDigits: [UInt8] {
        if let word = fen { return Array(String(word.magnitude).utf8) }
        return count.ratio.numerator.magnitude.decimalDigits
    }
}
