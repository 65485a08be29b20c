/// A decimal of up to 57 bits and 31 places in one machine word, for the numbers of everyday pay.
///
/// The word is `mantissa(58, signed) | scale(5) | 1`; the value is mantissa × 10^−scale. It is
/// canonical — no trailing zeros behind the point, and zero has no places — so two words are equal
/// exactly when the numbers are. All operations are integer operations without allocation, and
/// answer nil where the exact result has no such form: the caller goes on with ``Rational``.
@frozen
public struct PackedDecimal: Hashable, Sendable {
    /// The machine word; its lowest bit is always set.
    public let bits: UInt64

    /// The most places behind the point.
    @inlinable public static var maximumScale: Int { 31 }

    /// The number 0.
    @inlinable public static var zero: PackedDecimal { PackedDecimal(trustedBits: 1) }

    /// Takes a word that came from ``bits``.
    ///
    /// - Parameter bits: A canonical word; it is not checked.
    @inlinable
    public init(trustedBits bits: UInt64) {
        self.bits = bits
    }

    /// Takes a word if it is canonical.
    ///
    /// - Parameter bits: Any word.
    @inlinable
    public init?(bits: UInt64) {
        guard bits & 1 == 1 else { return nil }
        self.bits = bits
        if scale > 0, mantissa % 10 == 0 { return nil }
    }

    /// Packs a mantissa and a scale of which the caller knows that they are canonical.
    @inlinable
    init?(canonicalMantissa mantissa: Int64, scale: Int) {
        guard scale <= PackedDecimal.maximumScale, (mantissa << 6) >> 6 == mantissa else {
            return nil
        }
        bits = UInt64(bitPattern: mantissa) << 6 | UInt64(truncatingIfNeeded: scale) << 1 | 1
    }

    /// Packs mantissa × 10^−scale after taking trailing zeros off.
    ///
    /// - Parameters:
    ///   - mantissa: The digits as a whole number.
    ///   - scale: How many of them stand behind the point, 0 or more.
    @inlinable
    public init?(mantissa: Int64, scale: Int) {
        var mantissa = mantissa
        var scale = scale
        if mantissa == 0 { scale = 0 }
        while scale > 0 {
            let (quotient, rest) = mantissa.quotientAndRemainder(dividingBy: 10)
            if rest != 0 { break }
            mantissa = quotient
            scale -= 1
        }
        self.init(canonicalMantissa: mantissa, scale: scale)
    }

    /// Packs a whole number if it fits 58 bits.
    ///
    /// - Parameter value: The number.
    @inlinable
    public init?(_ value: Int64) {
        self.init(canonicalMantissa: value, scale: 0)
    }

    /// Packs a whole number if it fits 58 bits.
    ///
    /// - Parameter value: The number.
    @inlinable
    public init?(_ value: Int) {
        self.init(Int64(value))
    }

    /// The digits as a signed whole number.
    @inlinable public var mantissa: Int64 { Int64(bitPattern: bits) >> 6 }

    /// How many digits stand behind the point.
    @inlinable public var scale: Int { Int(truncatingIfNeeded: bits >> 1 & 31) }

    /// Whether the number is 0.
    @inlinable public var isZero: Bool { bits == 1 }

    /// The number as an integer, if it is whole.
    @inlinable public var int64: Int64? { scale == 0 ? mantissa : nil }

    /// −1, 0 or 1, as the number is negative, zero or positive.
    @inlinable public var signum: Int { Int(truncatingIfNeeded: mantissa.signum()) }

    /// Ten to a power from 0 to 18.
    @inlinable
    static func powerOfTen(_ exponent: Int) -> Int64 {
        // The compiler makes a constant table of this switch, which a static array is not.
        switch exponent {
        case 0: 1
        case 1: 10
        case 2: 100
        case 3: 1_000
        case 4: 10_000
        case 5: 100_000
        case 6: 1_000_000
        case 7: 10_000_000
        case 8: 100_000_000
        case 9: 1_000_000_000
        case 10: 10_000_000_000
        case 11: 100_000_000_000
        case 12: 1_000_000_000_000
        case 13: 10_000_000_000_000
        case 14: 100_000_000_000_000
        case 15: 1_000_000_000_000_000
        case 16: 10_000_000_000_000_000
        case 17: 100_000_000_000_000_000
        case 18: 1_000_000_000_000_000_000
        default: preconditionFailure("a power of ten beyond the table")
        }
    }

    /// A whole number times ten to a power, if it fits a machine word.
    @inlinable
    static func scaledUp(_ value: Int64, by places: Int) -> Int64? {
        if places == 0 || value == 0 { return value }
        if places > 18 { return nil }
        let (result, overflow) = value.multipliedReportingOverflow(by: powerOfTen(places))
        return overflow ? nil : result
    }
}
