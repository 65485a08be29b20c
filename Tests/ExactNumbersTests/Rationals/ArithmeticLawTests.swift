import ExactNumbers
import Testing

/// The laws of a field with an order, over random and extreme numbers.
@Suite struct ArithmeticLawTests {
    @Test func sumsAndProductsAreCommutativeAssociativeAndDistributive() throws {
        var sample = SampleNumbers(seed: 1)
        for _ in 0..<1_500 {
            let (a, b, c) = try (sample.number(), sample.number(), sample.number())
            let note = Comment(rawValue: "a = \(a), b = \(b), c = \(c)")
            #expect(try a + b == b + a, note)
            #expect(try a * b == b * a, note)
            #expect(try (a + b) + c == a + (b + c), note)
            #expect(try (a * b) * c == a * (b * c), note)
            #expect(try a * (b + c) == a * b + a * c, note)
        }
    }

    @Test func subtractionAndDivisionUndoAdditionAndMultiplication() throws {
        var sample = SampleNumbers(seed: 2)
        for _ in 0..<1_500 {
            let (a, b) = try (sample.number(), sample.nonzero())
            let note = Comment(rawValue: "a = \(a), b = \(b)")
            #expect(try a - b + b == a, note)
            #expect(try a / b * b == a, note)
            #expect(try a - a == .zero, note)
            #expect(try b / b == .one, note)
            #expect(try -a == 0 - a, note)
            #expect(-(-a) == a, note)
        }
    }

    @Test func flooredDivisionLeavesARestOfTheDivisorsSign() throws {
        var sample = SampleNumbers(seed: 3)
        for _ in 0..<2_000 {
            let (a, b) = try (sample.number(), sample.nonzero())
            let note = Comment(rawValue: "a = \(a), b = \(b)")
            let quotient = try a.flooredQuotient(by: b)
            let rest = try a.flooredRemainder(by: b)
            #expect(quotient.isInteger, note)
            #expect(try a == b * quotient + rest, note)
            #expect(rest.isZero || rest.signum == b.signum, note)
            #expect(rest.magnitude < b.magnitude, note)
        }
    }

    @Test func everyBorderWordDividesLikeAnyOther() throws {
        for a in SampleNumbers.borderWords {
            for b in SampleNumbers.borderWords where b != 0 {
                let (x, y) = (Rational(a), Rational(b))
                let rest = try x.flooredRemainder(by: y)
                let quotient = try x.flooredQuotient(by: y)
                #expect(try y * quotient + rest == x, "\(a) over \(b)")
                #expect(try Rational(numerator: a, denominator: b) == x / y, "\(a) over \(b)")
                #expect(try x / y * y == x, "\(a) over \(b)")
                #expect((x < y) == (a < b), "\(a) and \(b)")
                #expect(try (x - y).signum == (a < b ? -1 : a == b ? 0 : 1), "\(a) and \(b)")
            }
        }
    }

    @Test func orderAgreesWithDifferences() throws {
        var sample = SampleNumbers(seed: 4)
        for _ in 0..<2_000 {
            let (a, b) = try (sample.number(), sample.number())
            let note = Comment(rawValue: "a = \(a), b = \(b)")
            let difference = try (a - b).signum
            #expect((a < b) == (difference < 0), note)
            #expect((a > b) == (difference > 0), note)
            #expect((a == b) == (difference == 0), note)
            #expect((-a < -b) == (b < a), note)
        }
    }

    @Test func nearlyEqualLongRatiosAreOrdered() throws {
        var sample = SampleNumbers(seed: 5)
        for _ in 0..<200 {
            let top = sample.digits(40)
            let bottom = sample.digits(38)
            let base = try Rational(quotientOrDecimal: "\(top)/\(bottom)")
            let next = try Rational(quotientOrDecimal: "\(top)1/\(bottom)0")
            #expect(base < next, "\(top)/\(bottom)")
            #expect(!(next < base), "\(top)/\(bottom)")
            #expect(-next < -base, "\(top)/\(bottom)")
        }
    }

    @Test func equalNumbersHaveOneForm() throws {
        var sample = SampleNumbers(seed: 6)
        for _ in 0..<500 {
            let (a, b) = try (sample.number(), sample.nonzero())
            // The long way round may pass through big ratios; it must come back to words.
            let around = try (a * b + b) / b - 1
            #expect(around == a, "a = \(a), b = \(b)")
            #expect(around.hashValue == a.hashValue, "a = \(a), b = \(b)")
            #expect(around.digitCost == a.digitCost, "a = \(a), b = \(b)")
        }
    }

    @Test func amountsOfTheDesignAreExact() throws {
        let daily = try Rational(decimal: "2000") / Rational(decimal: "21.75")
        #expect(try daily * Rational(decimal: "21.75") == 2000)
        let third = try Rational(numerator: 1, denominator: 3)
        #expect(try third + third + third == .one)
        #expect(try Rational(decimal: "4.35") * 100 == 435)
        #expect(try Rational(decimal: "-7.5").flooredQuotient(by: 2) == -4)
        #expect(try Rational(decimal: "-7.5").flooredRemainder(by: 2) == Rational(decimal: "0.5"))
        #expect(try Rational(decimal: "7.5").flooredRemainder(by: -2) == Rational(decimal: "-0.5"))
    }

    @Test func zeroDivisorsAreRefused() throws {
        let long = try Rational(decimal: "123456789012345678901234567890.5")
        for value in [Rational.one, .zero, long] {
            #expect(code { _ = try value / 0 } == .divisionByZero)
            #expect(code { _ = try value.flooredQuotient(by: 0) } == .divisionByZero)
            #expect(code { _ = try value.flooredRemainder(by: 0) } == .divisionByZero)
        }
        #expect(code { _ = try Rational(numerator: 1, denominator: 0) } == .divisionByZero)
    }
}
