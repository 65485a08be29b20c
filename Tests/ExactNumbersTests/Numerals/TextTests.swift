import ExactNumbers
import Testing

@Suite struct TextTests {
    @Test func whatIsPrintedIsReadBack() throws {
        var sample = SampleNumbers(seed: 41)
        for _ in 0..<2_000 {
            let number = try sample.number()
            #expect(try Rational(quotientOrDecimal: number.description) == number, "\(number)")
        }
    }

    @Test func decimalsEndWithTheLastDigitThatCounts() throws {
        for places in 0...70 {
            let tenth = try Rational(10).power(Rational(-places))
            let expected =
                places == 0 ? "1" : "0." + String(repeating: "0", count: places - 1) + "1"
            #expect(tenth.description == expected)
            #expect((-tenth).description == "-" + expected)
            #expect(tenth.terminatingFractionDigits == places)
            let half = try Rational(2).power(Rational(-places))
            #expect(half.terminatingFractionDigits == places)
            #expect(try Rational(decimal: half.description) == half)
            let fifth = try Rational(5).power(Rational(-places)) * 3
            #expect(fifth.terminatingFractionDigits == places)
            #expect(try Rational(decimal: fifth.description) == fifth)
        }
    }

    @Test func othersPrintAsQuotients() throws {
        #expect(try Rational(numerator: -22, denominator: 7).description == "-22/7")
        let long = try Rational(quotientOrDecimal: "100000000000000000001/300000000000000000000")
        #expect(long.description == "100000000000000000001/300000000000000000000")
        #expect(long.terminatingFractionDigits == nil)
        // A denominator that passes the first look for powers of five, and is none.
        let nearly = try Rational.one / (Rational(5).power(40) * 7)
        #expect(nearly.terminatingFractionDigits == nil)
        #expect(try Rational(5).power(-12_000).terminatingFractionDigits == 12_000)
    }

    @Test func fixedPlacesAreRoundedExactly() throws {
        let value = try Rational(decimal: "2.675")
        #expect(value.decimalText(fractionDigits: 2) == "2.68")
        #expect(value.decimalText(fractionDigits: 2, mode: .halfEven) == "2.68")
        #expect(value.decimalText(fractionDigits: 2, mode: .down) == "2.67")
        #expect(value.decimalText(fractionDigits: 0) == "3")
        #expect(value.decimalText(fractionDigits: 5) == "2.67500")
        #expect(value.decimalText(fractionDigits: 25) == "2.6750000000000000000000000")
        let third = try Rational(numerator: -1, denominator: 3)
        #expect(third.decimalText(fractionDigits: 30) == "-0." + String(repeating: "3", count: 30))
        #expect(third.decimalText(fractionDigits: 0) == "0")
        #expect(third.decimalText(fractionDigits: 1, mode: .up) == "-0.4")
        #expect(try Rational(decimal: "-0.004").decimalText(fractionDigits: 2) == "0.00")
        #expect(try Rational(decimal: "-0.005").decimalText(fractionDigits: 2) == "-0.01")
        let long = try Rational(decimal: "123456789012345678901234567890.125")
        #expect(long.decimalText(fractionDigits: 2) == "123456789012345678901234567890.13")
        #expect(
            long.decimalText(fractionDigits: 2, mode: .halfEven)
                == "123456789012345678901234567890.12")
        #expect(
            Rational(Int64.max).decimalText(fractionDigits: 18)
                == "9223372036854775807.000000000000000000")
    }
}
