import ExactNumbers
import Testing

@Suite struct ShortDoubleTests {
    @Test func shortDecimalsAreTakenForWhatTheyShow() throws {
        let cases: [(Double, String)] = [
            (0.1, "0.1"), (4.35, "4.35"), (-0.0, "0"), (2.5, "2.5"), (1e15, "1000000000000000"),
            (123_456_789_012_345, "123456789012345"), (999_999_999_999_999, "999999999999999"),
            (0.000_001_234_5, "0.0000012345"), (1e-7, "0.0000001"), (21.75, "21.75"),
            (-1e22, "-10000000000000000000000"),
            (0.123_456_789_012_345, "0.123456789012345"),
        ]
        for (double, text) in cases {
            #expect(try Rational(shortDouble: double).description == text, "\(double)")
        }
        #expect(try Rational(shortDouble: 1e300) == Rational(10).power(300))
        #expect(try Rational(shortDouble: .leastNonzeroMagnitude) == Rational(json: "5e-324"))
    }

    @Test func otherDoublesAreRefused() {
        let third = 1.0 / 3
        for double in [
            third, 0.1 + 0.2, 2.0.squareRoot(), 9_007_199_254_740_992, 1_234_567_890_123_456,
            Double.greatestFiniteMagnitude, 1e15 + 0.5, 100 * third,
        ] {
            #expect(code { _ = try Rational(shortDouble: double) } == .notShortDecimal, "\(double)")
        }
        for double in [Double.infinity, -.infinity, .nan] {
            #expect(code { _ = try Rational(shortDouble: double) } == .notFinite)
        }
    }

    @Test func everyDecimalOfFifteenDigitsSurvives() throws {
        var sample = SampleNumbers(seed: 51)
        for _ in 0..<3_000 {
            let digits = sample.digits(sample.integer(1...15))
            let text = "\(digits)e\(sample.integer(-40...40))"
            let double = try #require(Double(text))
            #expect(try Rational(shortDouble: double) == Rational(json: text), "\(text)")
            #expect(try Rational(shortDouble: -double) == -Rational(json: text), "\(text)")
        }
    }
}
