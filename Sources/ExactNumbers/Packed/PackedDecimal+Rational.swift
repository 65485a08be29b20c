import BigInt

extension PackedDecimal {
    /// Packs an exact number, if it is a decimal that fits.
    ///
    /// - Parameter rational: Any exact number.
    public init?(_ rational: Rational) {
        switch rational.storage {
        case .word(let numerator, 1):
            self.init(canonicalMantissa: numerator, scale: 0)
        // Amounts and scores of two places are most of what is packed.
        case .word(let numerator, 100), .word(let numerator, 10):
            guard case .word(_, let denominator) = rational.storage else { return nil }
            self.init(canonicalMantissa: numerator, scale: denominator == 100 ? 2 : 1)
        case .word(let numerator, 50) where numerator.magnitude >> 56 == 0:
            self.init(canonicalMantissa: numerator * 2, scale: 2)
        case .word(let numerator, let denominator):
            let twos = denominator.trailingZeroBitCount
            var rest = denominator >> Int64(twos)
            var fives = 0
            while rest % 5 == 0 {
                rest /= 5
                fives += 1
            }
            guard rest == 1,
                let packed = PackedDecimal.placed(numerator, twos: twos, fives: fives, scale: 0)
            else { return nil }
            self = packed
        case .big(let ratio):
            // A denominator up to 10^31 is longer than a word, while the mantissa may still fit.
            guard ratio.denominator.bitWidth <= 103,
                let places = rational.terminatingFractionDigits,
                places <= PackedDecimal.maximumScale,
                let scaled = try? rational
                    * Rational.decimal(
                        isNegative: false, mantissa: 1 as UInt64, scale: -places),
                let mantissa = scaled.int64
            else { return nil }
            self.init(canonicalMantissa: mantissa, scale: places)
        }
    }

    /// The same number as an exact rational.
    public var rational: Rational {
        let mantissa = mantissa
        let scale = scale
        if scale == 0 { return Rational(mantissa) }
        guard
            let value = try? Rational.decimal(
                isNegative: mantissa < 0, mantissa: mantissa.magnitude, scale: scale)
        else { preconditionFailure("a packed decimal is far within the limit of digits") }
        return value
    }
}

extension PackedDecimal: CustomStringConvertible {
    /// The decimal in full, without trailing zeros: the same text as ``rational`` has.
    public var description: String {
        if scale == 0 { return String(mantissa) }
        return DecimalPoint.text(
            isNegative: mantissa < 0, word: mantissa.magnitude, places: scale)
    }
}
