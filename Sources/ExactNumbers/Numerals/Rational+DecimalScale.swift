import BigInt

extension Rational {
    /// The number mantissa × 10^−scale.
    static func decimal(
        isNegative: Bool, mantissa: UInt64, scale: Int
    ) throws(NumberError) -> Rational {
        if mantissa == 0 { return .zero }
        if scale == 0 { return Rational(isNegative: isNegative, mantissa, 1) }
        guard 0 < scale, scale <= 18 else {
            return try decimal(isNegative: isNegative, mantissa: BigUInt(mantissa), scale: scale)
        }
        var top = mantissa
        var bottom = UInt64(PackedDecimal.powerOfTen(scale))
        let twos = Swift.min(top.trailingZeroBitCount, scale)
        top >>= UInt64(twos)
        bottom >>= UInt64(twos)
        for _ in 0..<scale {
            let (quotient, rest) = top.quotientAndRemainder(dividingBy: 5)
            if rest != 0 { break }
            top = quotient
            bottom /= 5
        }
        return Rational(isNegative: isNegative, top, bottom)
    }

    static func decimal(
        isNegative: Bool, mantissa: BigUInt, scale: Int
    ) throws(NumberError) -> Rational {
        let sign: BigInt.Sign = isNegative ? .minus : .plus
        if scale <= 0 {
            let whole = scale == 0 ? mantissa : mantissa.times(.powerOfTen(-scale))
            return try Rational(whole: BigInt(sign: sign, magnitude: whole)).withinLimit()
        }
        let bottom = BigUInt.powerOfTen(scale)
        let shared = mantissa.divisorOfPowerOfTen(scale)
        return try Rational(
            lowest: BigInt(sign: sign, magnitude: mantissa.dividedExactly(by: shared)),
            bottom.dividedExactly(by: shared)
        ).withinLimit()
    }
}

extension BigUInt {
    /// The greatest common divisor with a power of ten; twos and fives are looked for apart.
    fileprivate func divisorOfPowerOfTen(_ exponent: Int) -> BigUInt {
        let twos = Swift.min(trailingZeroBitCount, exponent)
        let odd: BigUInt =
            remainder(byLimb: 5) == 0 ? commonDivisor(with: BigUInt(5).raised(to: exponent)) : 1
        return odd << twos
    }
}
