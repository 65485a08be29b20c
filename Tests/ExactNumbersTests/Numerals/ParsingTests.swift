import ExactNumbers
import Testing

@Suite struct ParsingTests {
    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("0.0", "0"), ("12", "12"), ("-0.005", "-0.005"),
        ("1238.7100", "1238.71"), ("0.5", "0.5"), ("9223372036854775808", "9223372036854775808"),
        ("-9223372036854775808", "-9223372036854775808"),
        ("100000000000000000000.25", "100000000000000000000.25"),
        ("0.000000000000000000000000000001", "0.000000000000000000000000000001"),
        ("1000000000000000000.0000", "1000000000000000000"),
        ("0.12207031250000000000", "0.1220703125"),
    ])
    func plainDecimalsAreRead(text: String, printed: String) throws {
        #expect(try Rational(decimal: text).description == printed)
        #expect(try Rational(json: text).description == printed)
        #expect(try Rational(quotientOrDecimal: text).description == printed)
    }

    @Test(arguments: [
        "", "-", "+1", ".5", "5.", "010", "00", "-01", "1,000", "１２", "1e3", "0x10", " 1", "1 ",
        "1.2.3",
        "--1", "1-", "NaN", "inf", "一百", "1\u{0}", "1/2", "²", "1_000",
    ])
    func otherNotationsAreRefused(text: String) {
        #expect(code { _ = try Rational(decimal: text) } == .syntax)
    }

    @Test func jsonNumbersMayHaveExponents() throws {
        #expect(try Rational(json: "1.5e3") == 1500)
        #expect(try Rational(json: "15E-1").description == "1.5")
        #expect(try Rational(json: "1e+2") == 100)
        #expect(try Rational(json: "-2.50e-0").description == "-2.5")
        #expect(try Rational(json: "0e999999999999999999999") == .zero)
        #expect(try Rational(json: "0.000e-99999999999999") == .zero)
        for text in ["1e", "1e+", "e3", "1e3.5", "01", ".5", "5.", "+1", "1e3x", "0x1p1"] {
            #expect(code { _ = try Rational(json: text) } == .syntax, "\(text)")
        }
        let bytes = Array("-12.5e-1".utf8)
        #expect(try bytes.withUnsafeBytes { try Rational(jsonBytes: $0) }.description == "-1.25")
        let plain = Array("12.5".utf8)
        #expect(try plain.withUnsafeBytes { try Rational(decimalBytes: $0) }.description == "12.5")
    }

    @Test func hugeExponentsAreRefusedQuickly() throws {
        let clock = ContinuousClock()
        let time = clock.measure {
            for text in [
                "1e10000", "1e-10000", "1e999999999", "1e-999999999", "1e99999999999999999999999",
                "123e-99999999999999999999999", "9e9223372036854775807", "10e9999",
            ] {
                #expect(code { _ = try Rational(json: text) } == .tooLarge, "\(text)")
            }
            for text in ["0x1p999999999999", "0x1p-999999999999", "1e99999", "0x1p33220"] {
                #expect(code { _ = try Rational(luaNumeral: text) } == .tooLarge, "\(text)")
            }
        }
        #expect(time < .seconds(5))
        #expect(try Rational(json: "1e9999") == Rational(10).power(9_999))
        #expect(try Rational(json: "10e-10000") == Rational(10).power(-9_999))
        #expect(try Rational(luaNumeral: "0x1p33219") == Rational(2).power(33_219))
        #expect(try Rational(luaNumeral: "0x10p-33223") == Rational(2).power(-33_219))
        let zeros = String(repeating: "0", count: 20_000)
        #expect(try Rational(json: "1\(zeros)e-20000") == .one)
        #expect(try Rational(json: "0.\(zeros)1e20001") == .one)
    }

    @Test func tooManyDigitsAreRefused() throws {
        let most = String(repeating: "7", count: 10_000)
        #expect(try Rational(decimal: most).description == most)
        #expect(
            try Rational(decimal: "0." + most.dropLast(1)).description == "0." + most.dropLast(1))
        #expect(code { _ = try Rational(decimal: most + "7") } == .tooLarge)
        #expect(code { _ = try Rational(decimal: "0." + most) } == .tooLarge)
        let endless = String(repeating: "7", count: 1_000_000)
        #expect(code { _ = try Rational(decimal: endless) } == .tooLarge)
        #expect(code { _ = try Rational(decimal: "0." + endless) } == .tooLarge)
    }

    @Test func quotientsAreRead() throws {
        #expect(try Rational(quotientOrDecimal: "38000/12").description == "9500/3")
        #expect(try Rational(quotientOrDecimal: "-1/3").description == "-1/3")
        #expect(try Rational(quotientOrDecimal: "2.5/0.5") == 5)
        for text in ["/", "1/", "/2", "1//2", "1/2/3", "1/-2", "1 / 2", "1/x", "1e3/2"] {
            #expect(code { _ = try Rational(quotientOrDecimal: text) } == .syntax, "\(text)")
        }
        #expect(code { _ = try Rational(quotientOrDecimal: "1/0") } == .divisionByZero)
    }

    @Test(arguments: [
        ("4.35", "4.35"), (".5", "0.5"), ("5.", "5"), ("1e3", "1000"), ("007.50", "7.5"),
        ("3E-2", "0.03"),
        (".5e1", "5"), ("5.e-1", "0.5"), ("0x1p-2", "0.25"), ("0XA.8", "10.5"), ("0x.8P1", "1"),
        ("0x10", "16"),
        ("0xA.", "10"), ("0x0.0p99999999999", "0"),
        ("0xffffffffffffffffffff", "1208925819614629174706175"),
        ("0.1", "0.1"), ("3", "3"),
    ])
    func luaNumeralsAreRead(text: String, printed: String) throws {
        #expect(try Rational(luaNumeral: text).description == printed)
    }

    @Test(arguments: [
        "", ".", "e3", "0x", "0x.", "0xp1", "-1.5", "1..2", "0x1p", "0x1.2.3", "1e", "0x1e+1", "1f",
        "0x1g",
    ])
    func brokenLuaNumeralsAreRefused(text: String) {
        #expect(code { _ = try Rational(luaNumeral: text) } == .syntax)
    }
}
