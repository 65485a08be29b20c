import PolicyEngine
import Testing

@Suite struct NearNamesTests {
    private let names = ["base_pay", "performance_pay", "growth_cap", "growth_share", "书记", "主任"]

    @Test(arguments: [
        ("base_pya", ["base_pay"]), ("basepay", ["base_pay"]), ("Base_Pay", ["base_pay"]),
        ("growth_cpa", ["growth_cap"]), ("growth_hsare", ["growth_share"]), ("书纪", ["书记"]),
        ("xyz", []), ("", []), ("税", []), ("base_pay", []),
    ])
    func findsNamesThatWereMeant(written: String, expected: [String]) {
        #expect(NearNames.suggest(written, among: names) == expected, "\(written)")
    }

    @Test func putsTheNearestFirst() {
        #expect(
            NearNames.suggest("abcdef", among: ["abcdxy", "abcdeg", "zbcdef", "abcde"])
                == ["abcde", "abcdeg", "zbcdef"])
        #expect(NearNames.suggest("abcdef", among: ["abcdxy", "abcdeg"], limit: 1) == ["abcdeg"])
    }

    @Test func endsAMessage() {
        #expect(NearNames.hint("base_pya", among: names) == "，是不是 base_pay？")
        #expect(NearNames.hint("xyz", among: names) == "")
    }
}
