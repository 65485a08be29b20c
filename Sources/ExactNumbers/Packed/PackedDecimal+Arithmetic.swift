extension PackedDecimal {
    /// The exact sum, if it can be packed.
    @inlinable
    public static func adding(_ left: PackedDecimal, _ right: PackedDecimal) -> PackedDecimal? {
        sum(left.mantissa, left.scale, right.mantissa, right.scale)
    }

    /// The exact difference, if it can be packed.
    @inlinable
    public static func subtracting(
        _ left: PackedDecimal, _ right: PackedDecimal
    ) -> PackedDecimal? {
        sum(left.mantissa, left.scale, -right.mantissa, right.scale)
    }

    @inlinable
    static func sum(
        _ left: Int64, _ leftScale: Int, _ right: Int64, _ rightScale: Int
    ) -> PackedDecimal? {
        if leftScale == rightScale {
            return PackedDecimal(mantissa: left + right, scale: leftScale)
        }
        // The longer fraction ends in a digit that nothing is added to, so the sum is canonical,
        // and where scaling overflows the sum cannot be packed either.
        let isLeftLonger = leftScale > rightScale
        let short = isLeftLonger ? right : left
        let long = isLeftLonger ? left : right
        let scale = isLeftLonger ? leftScale : rightScale
        guard let scaled = scaledUp(short, by: abs(leftScale - rightScale)) else { return nil }
        let (total, overflow) = scaled.addingReportingOverflow(long)
        return overflow ? nil : PackedDecimal(canonicalMantissa: total, scale: scale)
    }

    /// The exact product, if it can be packed.
    @inlinable
    public static func multiplying(
        _ left: PackedDecimal, _ right: PackedDecimal
    ) -> PackedDecimal? {
        let (product, overflow) = left.mantissa.multipliedReportingOverflow(by: right.mantissa)
        if !overflow { return PackedDecimal(mantissa: product, scale: left.scale + right.scale) }
        return wideProduct(left, right)
    }

    /// The product of more than 64 bits, which can only be packed if it ends in many zeros.
    @usableFromInline
    static func wideProduct(_ left: PackedDecimal, _ right: PackedDecimal) -> PackedDecimal? {
        var scale = left.scale + right.scale
        var product = Int128(left.mantissa) * Int128(right.mantissa)
        while Int64(exactly: product) == nil {
            let (quotient, rest) = product.quotientAndRemainder(dividingBy: 10)
            if rest != 0 || scale == 0 { return nil }
            product = quotient
            scale -= 1
        }
        return PackedDecimal(mantissa: Int64(product), scale: scale)
    }

    /// The exact quotient, if it terminates and can be packed; nil also for a zero divisor.
    @inlinable
    public static func dividing(_ left: PackedDecimal, _ right: PackedDecimal) -> PackedDecimal? {
        if right.isZero { return nil }
        if left.isZero { return .zero }
        // The divisor is split into twos, fives and a rest, and all three are cancelled against
        // the dividend; what then remains of twos and fives becomes decimal places.
        var top = left.mantissa
        var rest = right.mantissa.magnitude
        if right.mantissa < 0 { top = -top }
        var twos = rest.trailingZeroBitCount
        rest >>= UInt64(truncatingIfNeeded: twos)
        var fives = 0
        while rest % 5 == 0 {
            rest /= 5
            fives += 1
        }
        if rest != 1 {
            let (quotient, remainder) = top.quotientAndRemainder(
                dividingBy: Int64(truncatingIfNeeded: rest))
            if remainder != 0 { return nil }
            top = quotient
        }
        let cancelled = min(twos, top.trailingZeroBitCount)
        top >>= Int64(truncatingIfNeeded: cancelled)
        twos -= cancelled
        while fives > 0, top % 5 == 0 {
            top /= 5
            fives -= 1
        }
        return placed(top, twos: twos, fives: fives, scale: left.scale - right.scale)
    }

    /// The number top ÷ (2^twos · 5^fives) × 10^−scale, of which the fraction is in lowest terms.
    @inlinable
    static func placed(_ top: Int64, twos: Int, fives: Int, scale: Int) -> PackedDecimal? {
        let places = max(twos, fives)
        var top = top
        if fives > twos {
            let shift = fives - twos
            guard shift < 58, (top << shift) >> shift == top else { return nil }
            top <<= shift
        } else {
            for _ in 0..<(twos - fives) {
                let (product, overflow) = top.multipliedReportingOverflow(by: 5)
                if overflow { return nil }
                top = product
            }
        }
        let total = scale + places
        if total >= 0 { return PackedDecimal(mantissa: top, scale: total) }
        guard let whole = scaledUp(top, by: -total) else { return nil }
        return PackedDecimal(canonicalMantissa: whole, scale: 0)
    }

    /// The number with the opposite sign; nil only for −2^57, whose opposite needs a bit more.
    @inlinable public var negated: PackedDecimal? {
        PackedDecimal(canonicalMantissa: -mantissa, scale: scale)
    }
}
