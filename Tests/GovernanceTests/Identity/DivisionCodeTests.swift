import Governance
import Testing

struct DivisionCodeTests {
    private func chain(_ text: String) throws -> [String] {
        var codes: [String] = []
        var current: DivisionCode? = try DivisionCode(text: text)
        while let code = current {
            codes.append("\(code) \(code.level.chinese) \(code.kind?.chinese ?? "")")
            current = code.parent
        }
        return codes
    }

    @Test func `from the village up to the province`() throws {
        #expect(
            try chain("510923108201") == [
                "510923108201 村级 村", "510923108 乡级 镇", "510923 县级 ", "510900 地级 ", "510000 省级 ",
            ])
        #expect(
            try chain("990100001001") == [
                "990100001001 村级 社区", "990100001 乡级 街道", "990100 地级 ", "990000 省级 ",
            ])
    }

    @Test func `zeros at the end name the level above`() throws {
        let town = try DivisionCode(text: "510923108")
        #expect(try DivisionCode(text: "510923108000") == town)
        #expect(town.padded == "510923108000")
        #expect(try DivisionCode(text: "510923000000").text == "510923")
        #expect(try DivisionCode(text: "510923000").level == .county)
        #expect(try DivisionCode(text: "510000000000").level == .province)
        #expect(try DivisionCode(text: "５１０９２３１０８").text == "510923108")
    }

    @Test func `kinds by number`() throws {
        func kind(_ suffix: Int, in above: String) throws -> DivisionKind? {
            let digits = String(suffix)
            return try DivisionCode(
                text: above + String(repeating: "0", count: 3 - digits.count) + digits
            ).kind
        }
        for number in 1...999 {
            let township: DivisionKind =
                switch number {
                case ..<100: .street
                case ..<200: .town
                case ..<400: .ruralTownship
                case ..<600: .governmentEnterprise
                default: .other
                }
            let village: DivisionKind =
                number < 200 ? .community : number < 400 ? .village : .other
            #expect(try kind(number, in: "999999") == township, "\(number)")
            #expect(try kind(number, in: "999999100") == village, "\(number)")
        }
        #expect(try kind(0, in: "999999") == nil)
        #expect(
            DivisionKind.allCases.map(\.chinese) == ["街道", "镇", "乡", "政企合一单位", "社区", "村", "其他"])
        #expect(DivisionLevel.allCases.map(\.chinese) == ["省级", "地级", "县级", "乡级", "村级"])
        #expect(DivisionLevel.province < .village)
    }

    @Test func `containing`() throws {
        let town = try DivisionCode(text: "510923108")
        #expect(try town.contains(DivisionCode(text: "510923108201")))
        #expect(town.contains(town))
        #expect(try !town.contains(DivisionCode(text: "510923")))
        #expect(try !town.contains(DivisionCode(text: "510923109201")))
        #expect(try DivisionCode(text: "510000").contains(town))
        #expect(try !DivisionCode(text: "520000").contains(town))
    }

    @Test(arguments: [
        ("", GovernanceErrorCode.divisionCodeLength), ("51092", .divisionCodeLength),
        ("5109231", .divisionCodeLength), ("5109231080001", .divisionCodeLength),
        ("51092A", .divisionCodeDigits), ("510923 108", .divisionCodeDigits),
        ("000000", .divisionCodeStructure), ("000923", .divisionCodeStructure),
        ("510023", .divisionCodeStructure), ("510000108", .divisionCodeStructure),
        ("510923000201", .divisionCodeStructure), ("510000000201", .divisionCodeStructure),
    ])
    func `refusals`(text: String, code: GovernanceErrorCode) {
        #expect(Refusal.code { _ = try DivisionCode(text: text) } == code)
    }
}
