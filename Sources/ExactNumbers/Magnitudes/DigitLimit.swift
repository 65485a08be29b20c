import BigInt

/// The limit of 10 000 decimal digits for numerator and denominator.
enum DigitLimit {
    /// The most decimal digits a numerator or denominator may have.
    static let digits = 10_000
    /// Magnitudes of fewer bits are always within the limit.
    static let safeBits = 33_220
    /// The smallest magnitude beyond the limit.
    private static let bound = BigUInt.powerOfTen(digits)

    static func admits(_ magnitude: BigUInt) -> Bool {
        magnitude.bitWidth < safeBits || magnitude < bound
    }

    /// Whether a product is beyond the limit for its size alone, so that it need not be computed.
    static func surelyRefuses(_ left: BigUInt, times right: BigUInt) -> Bool {
        left.bitWidth + right.bitWidth - 2 >= safeBits
    }

    /// Whether a power is beyond the limit for its size alone.
    static func surelyRefuses(_ base: BigUInt, raisedTo exponent: Int) -> Bool {
        let (bits, overflow) = (base.bitWidth - 1).multipliedReportingOverflow(by: exponent)
        return overflow || bits >= safeBits
    }
}
