import Governance
import Testing

/// Codes carry the area code 999999, which was never assigned.
struct CreditCodeTests {
    @Test(arguments: [
        "54999999MC0000004Y", "54999999MA12345Y82", "N2999999AAAAAAA10D", "91999999000000019D",
        "1199999900000006XQ", "54999999MC0000020L", "54999999MC000008XL",
    ])
    func `valid codes`(text: String) throws {
        let code = try CreditCode(text: text)
        #expect(code.text == text)
        #expect(code.description == text)
        #expect(code.areaCode == "999999")
        #expect(code.organizationCode.count == 9)
        #expect(text.hasPrefix(code.category) && code.category.hasPrefix(code.registrar))
        #expect(text == code.category + code.areaCode + code.organizationCode + text.suffix(1))
    }

    @Test func `full width is the same code`() throws {
        let wide = try CreditCode(text: "５４９９９９９９ＭＣ００００００４Ｙ")
        #expect(wide.text == "54999999MC0000004Y")
    }

    @Test func `every single wrong character is noticed`() {
        let places = Array("54999999MC0000004Y")
        for place in places.indices {
            for letter in "0123456789ABCDEFGHJKLMNPQRTUWXY" where letter != places[place] {
                var wrong = places
                wrong[place] = letter
                #expect(
                    Refusal.code { _ = try CreditCode(text: String(wrong)) } != nil,
                    "\(String(wrong))")
            }
        }
    }

    @Test(arguments: [
        ("", GovernanceErrorCode.creditCodeLength, "现在是0位"),
        ("54999999MC0000004", .creditCodeLength, "现在是17位"),
        ("54999999 MC0000004Y", .creditCodeLength, "其中有空格"),
        ("54999999mc0000004y", .creditCodeLowercase, "第9位是小写字母"),
        ("54999999MC000000OY", .creditCodeCharacters, "第17位"),
        ("54999999MC00000I4Y", .creditCodeCharacters, "第16位"),
        ("S4999999MC0000004Y", .creditCodeCharacters, "第1位"),
        ("54999999MC0000004村", .creditCodeCharacters, "第18位"),
        ("549A9999MC0000004Y", .creditCodeDivision, "现在第4位不是"),
        ("54999999MC0000004X", .creditCodeCheck, "请对照证书逐位核对"),
        ("54999999MC0000001M", .creditCodeOrganization, "第9至17位"),
    ])
    func `refusals`(text: String, code: GovernanceErrorCode, part: String) throws {
        let error = try #require(Refusal.error { _ = try CreditCode(text: text) })
        #expect(error.code == code)
        #expect(error.message.contains(part), "\(error.message)")
    }
}
