import Governance
import Testing

/// Numbers begin with 999999, which no bank issues.
struct BankCardTests {
    @Test(arguments: [
        "9999990000001236", "99999900000012340", "999999000000123451", "9999990000001234562",
    ])
    func `cards whose check digit fits`(text: String) throws {
        #expect(try BankCard(text: text).warnings == [])
        #expect(try BankCard(text: text).number == text)
    }

    @Test func `spaces and full width are the same number`() throws {
        let card = try BankCard(text: "9999990000001236")
        #expect(try BankCard(text: " 9999 9900 0000 1236") == card)
        #expect(try BankCard(text: "９９９９９９００００００１２３６　") == card)
    }

    @Test func `every single wrong digit is a warning`() throws {
        let places = Array("9999990000001236")
        for place in places.indices {
            for digit in "0123456789" where digit != places[place] {
                var wrong = places
                wrong[place] = digit
                #expect(try BankCard(text: String(wrong)).warnings == [.luhn], "\(String(wrong))")
            }
        }
    }

    @Test func `doubts are warnings`() throws {
        #expect(try BankCard(text: "9999990000").warnings == [.passbook])
        #expect(try BankCard(text: "999999000000123").warnings == [.passbook])
        #expect(try BankCard(text: String(repeating: "9", count: 20)).warnings == [.passbook])
        #expect(try BankCard(text: String(repeating: "9", count: 32)).warnings == [.passbook])
        #expect(try BankCard(text: "999999000000123000").warnings == [.luhn, .rounded])
        #expect(try BankCard(text: "9999990000001230000").warnings.contains(.rounded))
        #expect(try !BankCard(text: "99999900000012300").warnings.contains(.rounded))
        #expect(Set(BankCardWarning.allCases.map(\.message)).count == 3)
        #expect(
            BankCardWarning.allCases.map(\.rawValue) == [
                "identity.bank_card.luhn", "identity.bank_card.passbook",
                "identity.bank_card.rounded",
            ])
    }

    @Test(arguments: [
        ("", GovernanceErrorCode.bankCardLength, "0位"), ("999999000", .bankCardLength, "9位"),
        (String(repeating: "9", count: 33), .bankCardLength, "33位"),
        ("9999-9900-0000-1236", .bankCardDigits, "第5位"),
        ("9.99999E+15", .bankCardDigits, "科学计数"), ("卡9999990000001236", .bankCardDigits, "第1位"),
    ])
    func `refusals`(text: String, code: GovernanceErrorCode, part: String) throws {
        let error = try #require(Refusal.error { _ = try BankCard(text: text) })
        #expect(error.code == code)
        #expect(error.message.contains(part), "\(error.message)")
        #expect(text.isEmpty || !error.message.contains(text))
    }

    @Test func `only the last four are shown`() throws {
        let card = try BankCard(text: "9999990000001236")
        var dumped = ""
        dump(card, to: &dumped)
        for text in ["\(card)", "\([card])", String(reflecting: card), dumped] {
            #expect(text.contains("****1236"), "\(text)")
            #expect(!text.contains("999999"), "\(text)")
        }
    }
}
