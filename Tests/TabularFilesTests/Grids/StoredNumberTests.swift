import TabularFiles
import Testing

@Suite struct StoredNumberTests {
    @Test(arguments: [
        ("95", "95"), ("94.999999999999986", "95"), ("0.1", "0.1"), ("0.30000000000000004", "0.3"),
        ("-0", "0"), ("1E-3", "0.001"), ("1.5E2", "150"), ("13800000000", "13800000000"),
        ("999999999999999.9", "1000000000000000"), ("-12.50", "-12.5"), ("0", "0"),
        ("6.2170000000000001E+18", "6217000000000000000"),
    ])
    func isTheDecimalThatASpreadsheetShows(_ stored: String, _ shown: String) {
        #expect(StoredNumber(stored)?.decimal == shown)
    }

    @Test(arguments: [
        ("110105194912310000", true), ("6.2170000000000001E+18", true), ("123456789012345", false),
        ("0.1234567890123456789", false), ("0", false),
    ])
    func tellsWhetherDigitsAreLost(_ stored: String, _ isLost: Bool) {
        #expect(StoredNumber(stored)?.lostDigits == isLost)
    }

    @Test(arguments: ["", "-", "1,000", "1e", "0x10", "1E+9999", "一", "1.2.3", "."])
    func anythingElseIsNone(_ text: String) { #expect(StoredNumber(text) == nil) }
}
