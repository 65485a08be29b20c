import ExactNumbers
import Testing

@Suite struct PowerTests {
    @Test func powersAreRepeatedProducts() throws {
        var sample = SampleNumbers(seed: 11)
        for _ in 0..<150 {
            let base = try sample.nonzero()
            var product = Rational.one
            for exponent in 0...9 {
                #expect(try base.power(Rational(exponent)) == product, "\(base) ^ \(exponent)")
                let inverse = try base.power(Rational(-exponent))
                #expect(try inverse * product == .one, "\(base) ^ −\(exponent)")
                product = try product * base
            }
        }
    }

    @Test func specialBasesTakeAnyExponent() throws {
        let huge = try Rational(json: "1e30")
        let odd = try huge + 1
        #expect(try Rational.one.power(huge) == .one)
        #expect(try Rational(-1).power(huge) == .one)
        #expect(try Rational(-1).power(odd) == -1)
        #expect(try Rational(-1).power(-odd) == -1)
        #expect(try Rational.zero.power(huge) == .zero)
        #expect(try Rational.zero.power(0) == .one)
        #expect(code { _ = try Rational.zero.power(-1) } == .divisionByZero)
        #expect(code { _ = try Rational.zero.power(-huge) } == .divisionByZero)
    }

    @Test func fractionsAreNoExponents() throws {
        let half = try Rational(decimal: "0.5")
        #expect(code { _ = try Rational(4).power(half) } == .exponentNotWhole)
        #expect(code { _ = try Rational.one.power(half) } == .exponentNotWhole)
    }

    @Test func hopelessPowersAreRefusedAtOnce() throws {
        let clock = ContinuousClock()
        let bases: [Rational] = [
            2, -2, Rational(Int64.max), try Rational(decimal: "1.01"),
            try Rational(json: "1e9999"), try Rational(json: "1e-9999"),
        ]
        let exponents: [Rational] = [
            100_000, -100_000, Rational(Int64.max), Rational(Int64.min), try Rational(json: "1e50"),
        ]
        let time = clock.measure {
            for base in bases {
                for exponent in exponents {
                    #expect(code { _ = try base.power(exponent) } == .tooLarge, "\(exponent)")
                }
            }
        }
        #expect(time < .seconds(5))
    }

    @Test func theLimitIsTenThousandDigits() throws {
        let largest = try Rational(10).power(9_999)
        #expect(largest.description.utf8.count == 10_000)
        #expect(code { _ = try Rational(10).power(10_000) } == .tooLarge)
        #expect(code { _ = try Rational(10).power(-10_000) } == .tooLarge)
        #expect(try Rational(10).power(-9_999) * largest == .one)
        let nines = try (largest - 1) * 10 + 9
        #expect(nines.description == String(repeating: "9", count: 10_000))
        #expect(try nines - 1 + 1 == nines)
        #expect(code { _ = try nines + 1 } == .tooLarge)
        #expect(code { _ = try -nines - 1 } == .tooLarge)
        #expect(code { _ = try nines * 2 } == .tooLarge)
        #expect(code { _ = try Rational.one / nines / 2 } == .tooLarge)
        #expect(code { _ = try nines.flooredQuotient(by: Rational(decimal: "0.1")) } == .tooLarge)
        #expect(try nines.flooredRemainder(by: Rational(decimal: "0.1")).isZero)
        #expect(try nines.power(1) == nines)
        #expect(code { _ = try nines.power(2) } == .tooLarge)
        #expect(nines.digitCost > 500)
    }
}
