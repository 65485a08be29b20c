import ExactNumbers
import Testing

@Suite struct RationalPropertyTests {
    @Test func numbersAreInLowestTerms() throws {
        #expect(try Rational(numerator: 38_000, denominator: 12).description == "9500/3")
        #expect(try Rational(numerator: 1, denominator: -3).description == "-1/3")
        #expect(try Rational(numerator: -6, denominator: -4).description == "1.5")
        #expect(try Rational(numerator: 0, denominator: -4) == .zero)
        #expect(try Rational(numerator: .min, denominator: -1).description == "9223372036854775808")
        #expect(
            try Rational(numerator: 1, denominator: .min).magnitude.terminatingFractionDigits == 63)
        #expect(try Rational(numerator: .min, denominator: .min) == .one)
    }

    @Test func machineIntegersComeOut() throws {
        #expect(Rational(Int64.min).int64 == Int64.min)
        #expect(Rational(Int64.max).int == Int.max)
        #expect((-Rational(Int64.min)).int64 == nil)
        #expect((-(-Rational(Int64.min))).int64 == Int64.min)
        #expect(try Rational(decimal: "0.5").int64 == nil)
        #expect(try Rational(decimal: "3.0").int == 3)
    }

    @Test func signsAndMagnitudes() throws {
        let long = try Rational(decimal: "-123456789012345678901234567890.5")
        #expect(long.signum == -1 && long.magnitude.signum == 1 && !long.isInteger)
        #expect(Rational.zero.signum == 0 && Rational.zero.isZero && Rational.zero.isInteger)
        #expect(!long.isZero && (-long) == long.magnitude)
        #expect(Rational(Int64.min).magnitude.signum == 1)
        #expect(long.digitCost == 3 && Rational.one.digitCost == 1)
    }

    @Test func foreignMemoryGivesTheNumberBack() throws {
        var sample = SampleNumbers(seed: 21)
        var numbers = SampleNumbers.borderWords.map { Rational($0) }
        numbers.append(-Rational(Int64.min))
        for _ in 0..<500 { numbers.append(try sample.number()) }
        for number in numbers {
            let size = number.byteCount
            // An odd place: foreign memory promises no alignment.
            let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: size + 1, alignment: 8)
            defer { memory.deallocate() }
            let inner = UnsafeMutableRawBufferPointer(rebasing: memory[1...])
            #expect(number.write(into: inner) == size)
            let back = Rational(bytes: UnsafeRawBufferPointer(inner))
            #expect(back == number, "\(number)")
            #expect(back.digitCost == number.digitCost, "\(number)")
        }
        #expect(Rational(5).byteCount == 8)
        #expect(try Rational(decimal: "0.5").byteCount == 16)
    }
}
