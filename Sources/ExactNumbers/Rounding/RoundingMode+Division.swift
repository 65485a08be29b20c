import BigInt

extension RoundingMode {
    /// The rounded quotient of two magnitudes.
    func rounded(_ dividend: UInt128, dividedBy divisor: UInt128) -> UInt128 {
        let quotient: UInt128
        let rest: UInt128
        if dividend >> 64 == 0, divisor >> 64 == 0 {
            let words = UInt64(truncatingIfNeeded: dividend)
                .quotientAndRemainder(dividingBy: UInt64(truncatingIfNeeded: divisor))
            (quotient, rest) = (UInt128(words.quotient), UInt128(words.remainder))
        } else {
            (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
        }
        let other = divisor - rest
        let half = rest < other ? -1 : rest == other ? 0 : 1
        let goesAway = takesNext(half: half, isExact: rest == 0, isOdd: quotient & 1 == 1)
        return goesAway ? quotient + 1 : quotient
    }

    /// The rounded quotient of two big magnitudes.
    func rounded(_ dividend: BigUInt, dividedBy divisor: BigUInt) -> BigUInt {
        let (quotient, rest) = dividend.divided(by: divisor)
        let twice = rest << 1
        let half = twice < divisor ? -1 : twice == divisor ? 0 : 1
        let goesAway = takesNext(
            half: half, isExact: rest.isZero,
            isOdd: !quotient.isZero && quotient.trailingZeroBitCount == 0)
        return goesAway ? quotient + 1 : quotient
    }
}
