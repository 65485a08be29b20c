import BigInt

extension Rational: CustomStringConvertible {
    /// The number in full: a decimal without trailing zeros where it terminates, else `n/d` in
    /// lowest terms.
    public var description: String {
        if case .word(let numerator, 1) = storage { return String(numerator) }
        guard let exponents = decimalExponents else { return fraction }
        let places = Swift.max(exponents.twos, exponents.fives)
        let isNegative = signum < 0
        if places <= 18, case .word(let numerator, let denominator) = storage {
            let factor = UInt64(PackedDecimal.powerOfTen(places)) / denominator.magnitude
            let (scaled, overflow) = numerator.magnitude.multipliedReportingOverflow(by: factor)
            if !overflow {
                return DecimalPoint.text(
                    isNegative: isNegative, word: scaled, places: places)
            }
        }
        let scaled =
            ratio.numerator.magnitude
            .times(BigUInt(5).raised(to: places - exponents.fives)) << (places - exponents.twos)
        return DecimalPoint.text(
            isNegative: isNegative, digits: scaled.decimalDigits, places: places)
    }

    /// How many decimal places the number needs, or nil if no decimal is exact.
    public var terminatingFractionDigits: Int? {
        decimalExponents.map { Swift.max($0.twos, $0.fives) }
    }

    /// The number rounded to a fixed count of decimal places, as `%.2f` shows it; never “-0.00”.
    ///
    /// - Parameters:
    ///   - fractionDigits: How many decimal places to show, 0 or more.
    ///   - mode: How to round what does not fit.
    /// - Returns: The digits, exactly.
    public func decimalText(fractionDigits: Int, mode: RoundingMode = .halfUp) -> String {
        precondition(fractionDigits >= 0, "a count of decimal places is never negative")
        if fractionDigits <= 18, case .word(let numerator, let denominator) = storage {
            let power = UInt128(PackedDecimal.powerOfTen(fractionDigits).magnitude)
            let scaled = mode.rounded(
                UInt128(numerator.magnitude) * power, dividedBy: UInt128(denominator.magnitude))
            return DecimalPoint.text(
                isNegative: numerator < 0 && scaled != 0, digits: Array(String(scaled).utf8),
                places: fractionDigits)
        }
        let long = ratio
        let scaled = mode.rounded(
            long.numerator.magnitude.times(.powerOfTen(fractionDigits)),
            dividedBy: long.denominator)
        return DecimalPoint.text(
            isNegative: long.isNegative && !scaled.isZero, digits: scaled.decimalDigits,
            places: fractionDigits)
    }

    private var fraction: String {
        switch storage {
        case .word(let numerator, let denominator):
            return "\(numerator)/\(denominator)"
        case .big(let ratio):
            var text: [UInt8] = ratio.isNegative ? [UInt8(ascii: "-")] : []
            text += ratio.numerator.magnitude.decimalDigits
            text.append(UInt8(ascii: "/"))
            text += ratio.denominator.decimalDigits
            return String(decoding: text, as: UTF8.self)
        }
    }

    /// The denominator as powers of two and five, if it has no other divisors.
    private var decimalExponents: (twos: Int, fives: Int)? {
        switch storage {
        case .word(_, let denominator):
            let twos = denominator.trailingZeroBitCount
            var rest = denominator >> twos
            var fives = 0
            while rest % 5 == 0 {
                rest /= 5
                fives += 1
            }
            return rest == 1 ? (twos, fives) : nil
        case .big(let ratio):
            let twos = ratio.denominator.trailingZeroBitCount
            let odd = ratio.denominator >> twos
            guard let fives = odd.exponentOfFive else { return nil }
            return (twos, fives)
        }
    }
}

extension BigUInt {
    /// The exponent, if this magnitude is a power of five.
    fileprivate var exponentOfFive: Int? {
        if isOne { return 0 }
        // A quick look before the power is computed: 5^27 is the greatest that fits one limb.
        if bitWidth > 64, remainder(byLimb: 7_450_580_596_923_828_125) != 0 { return nil }
        // 5^n has ⌊n·log₂5⌋ + 1 bits; the ratio below is just under log₂5.
        let exponent = (bitWidth * 10_000_000_000) / 23_219_280_948
        return BigUInt(5).raised(to: exponent) == self ? exponent : nil
    }
}
