import ExactNumbers
import Testing

/// Long numbers take paths of their own: they are checked against identities that do not.
@Suite struct LongOperationTests {
    @Test func productsOfLongNumbersDivideBack() throws {
        var sample = SampleNumbers(seed: 31)
        for size in [1, 18, 19, 20, 38, 39, 40, 57, 77, 96, 200, 400] {
            for _ in 0..<6 {
                let a = try Rational(decimal: sample.digits(size))
                let b = try Rational(decimal: sample.digits(sample.integer(1...size)))
                let c = try Rational(decimal: sample.digits(sample.integer(1...size)))
                let product = try a * b
                #expect(try product / b == a, "\(a) · \(b)")
                #expect(try (product + c).flooredQuotient(by: b) == a + c.flooredQuotient(by: b))
                #expect(try (product + c).flooredRemainder(by: b) == c.flooredRemainder(by: b))
                let shared = try (a * c) / (b * c)
                #expect(try shared == a / b, "\(a), \(b), \(c)")
            }
        }
    }

    /// Long division guesses each limb; limbs of all ones and zeros make it guess wrong.
    @Test func divisionSurvivesLimbsOfOnesAndZeros() throws {
        let limbs: [Rational] = [0, 1, try Rational(2).power(63), try Rational(2).power(64) - 1]
        let base = try Rational(2).power(64)
        var longs: [Rational] = []
        for a in limbs {
            for b in limbs {
                for c in limbs { longs.append(try (a * base + b) * base + c) }
            }
        }
        for divisor in longs where !divisor.isZero {
            for long in longs {
                for offset: Rational in [-1, 0, 1] {
                    let dividend = try long * divisor + offset
                    let quotient = try dividend.flooredQuotient(by: divisor)
                    let rest = try dividend.flooredRemainder(by: divisor)
                    #expect(try quotient * divisor + rest == dividend, "\(dividend) // \(divisor)")
                    #expect(rest.signum >= 0 && rest < divisor, "\(dividend) // \(divisor)")
                }
            }
        }
    }

    @Test func neighboursOfFibonacciHaveNoCommonDivisor() throws {
        // The worst case of Euclid's algorithm: every quotient is 1.
        var (a, b) = (Rational.one, Rational.one)
        for _ in 0..<2_000 { (a, b) = (b, try a + b) }
        let ratio = try a / b
        #expect(ratio.description == "\(a)/\(b)")
        #expect(try (a * 6) / (b * 4) == ratio * Rational(decimal: "1.5"))
    }

    @Test func harmonicSumsKeepEveryDigit() throws {
        var sum = Rational.zero
        for n in 1...100 { sum = try sum + Rational(numerator: 1, denominator: Int64(n)) }
        for n in (1...100).reversed() {
            sum = try sum - Rational(numerator: 1, denominator: Int64(n))
        }
        #expect(sum == .zero)
    }

    @Test func operationsAtTheLimitAreQuick() throws {
        var sample = SampleNumbers(seed: 32)
        let clock = ContinuousClock()
        let time = try clock.measure {
            let text = sample.digits(10_000)
            let a = try Rational(decimal: text)
            let b = try Rational(decimal: sample.digits(9_999))
            #expect(a.description == text)
            let ratio = try a / b
            #expect(try ratio * b == a)
        }
        // Some milliseconds in a release build; without optimisation a hundred times as much.
        #expect(time < .seconds(10))
    }
}
