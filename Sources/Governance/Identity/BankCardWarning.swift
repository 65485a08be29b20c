/// A doubt about a bank account number that does not forbid paying to it.
public enum BankCardWarning: String, CaseIterable, Sendable {
    /// 16 to 19 digits whose check digit (Luhn) does not fit; accounts of rural passbooks often have none.
    case luhn = "identity.bank_card.luhn"
    /// Fewer than 16 or more than 19 digits: no card, perhaps a passbook.
    case passbook = "identity.bank_card.passbook"
    /// Everything after the 15th digit is 0, as when a spreadsheet took the number for a quantity.
    case rounded = "identity.bank_card.rounded"

    /// What to do about it, in Simplified Chinese.
    public var message: String {
        switch self {
        case .luhn: "账号的校验位不符：如果是存折账号，请与开户行确认；如果是银行卡，请对照卡面逐位核对。"
        case .passbook: "账号不是16至19位，不像银行卡号：如果是存折账号，请与开户行确认。"
        case .rounded: "账号第15位以后全是0，可能是表格软件把账号当成数字改掉了，请把单元格设为文本后重新填写。"
        }
    }
}
