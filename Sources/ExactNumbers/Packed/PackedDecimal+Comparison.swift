extension PackedDecimal {
    /// Compares by value: −1, 0 or 1.
    @inlinable
    public static func compare(_ left: PackedDecimal, _ right: PackedDecimal) -> Int {
        let leftScale = left.scale
        let rightScale = right.scale
        if leftScale == rightScale { return order(left.mantissa, right.mantissa) }
        if leftScale < rightScale {
            guard let scaled = scaledUp(left.mantissa, by: rightScale - leftScale) else {
                // Too long for a word, hence longer than any packed mantissa.
                return left.signum
            }
            return order(scaled, right.mantissa)
        }
        guard let scaled = scaledUp(right.mantissa, by: leftScale - rightScale) else {
            return -right.signum
        }
        return order(left.mantissa, scaled)
    }

    @inlinable
    static func order(_ left: Int64, _ right: Int64) -> Int {
        left < right ? -1 : left == right ? 0 : 1
    }

    /// The number of 元 rounded to a whole number of 分, if that fits 64 bits.
    ///
    /// - Parameter mode: What becomes of the part cut off; it acts on the magnitude.
    /// - Returns: The count of 分.
    @inlinable
    public func roundedToFen(_ mode: RoundingMode) -> Int64? {
        if scale <= 2 { return PackedDecimal.scaledUp(mantissa, by: 2 - scale) }
        let cut = scale - 2
        if cut > 18 {
            // A mantissa of 57 bits is less than half of 10^19.
            return mode == .up ? mantissa.signum() : 0
        }
        let divisor = PackedDecimal.powerOfTen(cut).magnitude
        let (quotient, rest) = mantissa.magnitude.quotientAndRemainder(dividingBy: divisor)
        let other = divisor - rest
        let half = rest < other ? -1 : rest == other ? 0 : 1
        let goesAway = mode.takesNext(half: half, isExact: rest == 0, isOdd: quotient & 1 == 1)
        let result = Int64(quotient) + (goesAway ? 1 : 0)
        return mantissa < 0 ? -result : result
    }
}
