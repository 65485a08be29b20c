import BigInt

/// An exact rational number, always in lowest terms with a positive denominator.
///
/// Numerator and denominator are machine words while they fit, and go on in arbitrary precision
/// beyond. Either may have 10 000 decimal digits; an operation whose result would have more throws
/// ``NumberErrorCode/tooLarge``. Nothing is ever rounded unless a function says so.
public struct Rational: Sendable {
    /// One value has one form: `big` is only for what does not fit `word`.
    enum Storage: Sendable {
        case word(numerator: Int64, denominator: Int64)
        case big(BigRatio)
    }

    let storage: Storage

    /// The number 0.
    public static var zero: Rational { Rational(0 as Int64) }
    /// The number 1.
    public static var one: Rational { Rational(1 as Int64) }

    /// Makes a whole number.
    public init(_ value: Int64) {
        storage = .word(numerator: value, denominator: 1)
    }

    /// Makes a whole number.
    public init(_ value: Int) {
        storage = .word(numerator: Int64(value), denominator: 1)
    }

    /// Makes a ratio and reduces it to lowest terms.
    ///
    /// - Parameters:
    ///   - numerator: The upper number.
    ///   - denominator: The lower number, of either sign.
    /// - Throws: ``NumberErrorCode/divisionByZero`` for a zero denominator.
    public init(numerator: Int64, denominator: Int64) throws(NumberError) {
        if denominator == 0 { throw NumberError(.divisionByZero) }
        let shared = numerator.magnitude.commonDivisor(with: denominator.magnitude)
        self.init(
            isNegative: (numerator < 0) != (denominator < 0), numerator.magnitude / shared,
            denominator.magnitude / shared)
    }

    /// Takes machine words that are in lowest terms.
    init(lowestWords numerator: Int64, _ denominator: Int64) {
        storage = .word(numerator: numerator, denominator: denominator)
    }

    /// Takes a wide ratio that is in lowest terms.
    init(lowest numerator: Int128, _ denominator: UInt128) {
        if let top = Int64(exactly: numerator), denominator >> 63 == 0 {
            storage = .word(
                numerator: top, denominator: Int64(truncatingIfNeeded: denominator))
        } else {
            storage = .big(
                BigRatio(
                    BigInt(
                        sign: numerator < 0 ? .minus : .plus,
                        magnitude: BigUInt(wide: numerator.magnitude)),
                    BigUInt(wide: denominator)))
        }
    }

    /// Takes a sign and magnitudes that are in lowest terms.
    init(isNegative: Bool, _ numerator: UInt64, _ denominator: UInt64) {
        let top = Int128(numerator)
        self.init(lowest: isNegative ? -top : top, UInt128(denominator))
    }

    /// Takes a big ratio that is in lowest terms, without looking at the limit of digits.
    init(lowest numerator: BigInt, _ denominator: BigUInt) {
        if numerator.magnitude.bitWidth <= 64, denominator.bitWidth <= 63 {
            let top = Int128(UInt64(truncatingIfNeeded: numerator.magnitude))
            let signed = numerator.sign == .minus ? -top : top
            if let word = Int64(exactly: signed) {
                storage = .word(
                    numerator: word, denominator: Int64(truncatingIfNeeded: denominator))
                return
            }
        }
        storage = .big(BigRatio(numerator, denominator))
    }

    /// Takes a whole number of any size, without looking at the limit of digits.
    init(whole value: BigInt) {
        self.init(lowest: value, 1)
    }

    /// This number, if it is within the limit of digits.
    func withinLimit() throws(NumberError) -> Rational {
        if case .big(let ratio) = storage {
            guard DigitLimit.admits(ratio.numerator.magnitude),
                DigitLimit.admits(ratio.denominator)
            else { throw NumberError(.tooLarge) }
        }
        return self
    }

    /// The number as a big ratio, whatever its size.
    var ratio: BigRatio {
        switch storage {
        case .word(let numerator, let denominator):
            BigRatio(BigInt(numerator), BigUInt(denominator.magnitude))
        case .big(let ratio): ratio
        }
    }
}
