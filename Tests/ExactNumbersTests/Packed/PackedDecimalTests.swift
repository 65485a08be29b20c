import ExactNumbers
import Testing

@Suite struct PackedDecimalTests {
    private static let most: Int64 = (1 << 57) - 1
    private static let least: Int64 = -(1 << 57)

    /// Numbers at the ends of mantissa and scale, and such as fall off them in one operation.
    private func borders() -> [PackedDecimal] {
        let mantissas: [Int64] = [
            0, 1, -1, 3, 10, 16, 125, Self.most, Self.least, Self.least + 1, 1 << 56,
            100_000_000_000_000_000, 95_367_431_640_625, -435,
        ]
        return mantissas.flatMap { mantissa in
            [0, 2, 18, 19, 30, 31].compactMap {
                PackedDecimal(mantissa: mantissa, scale: $0)
            }
        }
    }

    private func agree(
        _ packed: PackedDecimal?, _ exact: Rational?, _ note: @autoclosure () -> String
    ) {
        let expected = exact.flatMap { PackedDecimal($0) }
        if packed != expected { Issue.record(Comment(rawValue: note())) }
        if let packed, let exact, packed.rational != exact {
            Issue.record(Comment(rawValue: note()))
        }
    }

    private func compareAll(_ a: PackedDecimal, _ b: PackedDecimal) {
        let (x, y) = (a.rational, b.rational)
        agree(.adding(a, b), try? x + y, "\(a) + \(b)")
        agree(.subtracting(a, b), try? x - y, "\(a) - \(b)")
        agree(.multiplying(a, b), try? x * y, "\(a) * \(b)")
        agree(.dividing(a, b), try? x / y, "\(a) / \(b)")
        let order = x < y ? -1 : x == y ? 0 : 1
        if PackedDecimal.compare(a, b) != order { Issue.record("\(a) <=> \(b)") }
        if (a == b) != (x == y) { Issue.record("\(a) == \(b)") }
    }

    @Test func operationsAgreeWithRationalsAtTheBorders() {
        let numbers = borders()
        for a in numbers {
            for b in numbers { compareAll(a, b) }
            agree(a.negated, -a.rational, "-\(a)")
        }
    }

    @Test func operationsAgreeWithRationalsAtRandom() {
        var sample = SampleNumbers(seed: 101)
        func packed() -> PackedDecimal? {
            let bits = sample.integer(1...58)
            return PackedDecimal(
                mantissa: sample.word() >> Int64(64 - bits), scale: sample.integer(0...31))
        }
        for _ in 0..<6_000 {
            if let a = packed(), let b = packed() { compareAll(a, b) }
        }
    }

    @Test func packingIsCanonicalAndGoesBothWays() throws {
        for number in borders() {
            #expect(PackedDecimal(number.rational) == number, "\(number)")
            #expect(PackedDecimal(bits: number.bits) == number)
            #expect(PackedDecimal(trustedBits: number.bits) == number)
            #expect(number.description == number.rational.description)
            #expect(number.signum == number.rational.signum)
            #expect(number.isZero == number.rational.isZero)
            #expect(number.int64 == number.rational.int64)
        }
        #expect(PackedDecimal(mantissa: 1_500, scale: 2) == PackedDecimal(15))
        #expect(PackedDecimal(mantissa: 0, scale: 31) == .zero)
        #expect(PackedDecimal(mantissa: 435, scale: 2)?.scale == 2)
        #expect(PackedDecimal(mantissa: 435, scale: 2)?.mantissa == 435)
        #expect(try PackedDecimal(Rational(decimal: "4.35"))?.bits == 435 << 6 | 2 << 1 | 1)
        #expect(PackedDecimal(-1)?.mantissa == -1)
    }

    @Test func whatDoesNotFitIsNotPacked() throws {
        #expect(PackedDecimal(Self.most) != nil && PackedDecimal(Self.most + 1) == nil)
        #expect(PackedDecimal(Self.least) != nil && PackedDecimal(Self.least - 1) == nil)
        #expect(PackedDecimal(Int64.min) == nil && PackedDecimal(Int64.max) == nil)
        #expect(PackedDecimal(mantissa: 1, scale: 32) == nil)
        #expect(PackedDecimal(mantissa: 10, scale: 32)?.scale == 31)
        #expect(PackedDecimal(bits: 0) == nil)
        #expect(PackedDecimal(bits: 10 << 6 | 1 << 1 | 1) == nil)
        #expect(PackedDecimal(bits: 1 << 1 | 1) == nil)
        #expect(try PackedDecimal(Rational(numerator: 1, denominator: 3)) == nil)
        #expect(try PackedDecimal(Rational(10).power(-31))?.scale == 31)
        #expect(try PackedDecimal(Rational(10).power(-32)) == nil)
        #expect(try PackedDecimal(Rational(2).power(-40)) == nil)
        #expect(try PackedDecimal(Rational(10).power(30)) == nil)
        #expect(PackedDecimal.dividing(.zero, .zero) == nil)
        #expect(PackedDecimal(Self.least)?.negated == nil)
    }

    @Test func roundingToFenAgreesWithMoney() throws {
        var sample = SampleNumbers(seed: 102)
        var numbers = borders()
        for _ in 0..<2_000 {
            let mantissa = sample.word() >> Int64(sample.integer(7...60))
            if let number = PackedDecimal(mantissa: mantissa, scale: sample.integer(0...9)) {
                numbers.append(number)
            }
        }
        for halves in [5, -5, 15, 25, -15] {
            for scale in 3...20 {
                let power = (3..<min(scale, 18)).reduce(Int64(halves)) { result, _ in result * 10 }
                numbers += [-1, 0, 1].compactMap {
                    PackedDecimal(mantissa: power + $0, scale: scale)
                }
            }
        }
        for number in numbers {
            for mode in RoundingMode.allCases {
                let expected = try Money(rounding: number.rational, mode: mode).fen
                if number.roundedToFen(mode) != expected { Issue.record("\(number) \(mode)") }
            }
        }
    }
}
