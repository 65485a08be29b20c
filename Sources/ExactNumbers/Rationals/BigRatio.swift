import BigInt

/// A ratio in lowest terms whose numerator or denominator does not fit a machine word.
///
/// Operations also build it for an operand of machine words that meets a big one.
final class BigRatio: Sendable {
    let numerator: BigInt
    /// Always positive.
    let denominator: BigUInt

    init(_ numerator: BigInt, _ denominator: BigUInt) {
        self.numerator = numerator
        self.denominator = denominator
    }

    var isInteger: Bool { denominator.isOne }
    var isNegative: Bool { numerator.sign == .minus }
}

extension BigRatio {
    func sum(_ other: BigRatio) throws(NumberError) -> Rational {
        if isInteger && other.isInteger {
            return try Rational(lowest: numerator + other.numerator, 1).withinLimit()
        }
        // Knuth 4.5.1: with the common divisor taken out first, all numbers stay half as long.
        let shared = denominator.commonDivisor(with: other.denominator)
        let left = denominator.dividedExactly(by: shared)
        let right = other.denominator.dividedExactly(by: shared)
        // At most the shared divisor can still be cancelled from the common denominator.
        let leastBits = left.bitWidth + other.denominator.bitWidth - 2 - shared.bitWidth
        if leastBits >= DigitLimit.safeBits { throw NumberError(.tooLarge) }
        let total = numerator.times(right) + other.numerator.times(left)
        if total.isZero { return .zero }
        let rest = shared.isOne ? shared : total.magnitude.commonDivisor(with: shared)
        return try Rational(
            lowest: BigInt(sign: total.sign, magnitude: total.magnitude.dividedExactly(by: rest)),
            left.times(other.denominator.dividedExactly(by: rest))
        ).withinLimit()
    }

    func product(_ other: BigRatio) throws(NumberError) -> Rational {
        try Self.product(
            numerator, denominator, other.numerator, other.denominator)
    }

    func quotient(_ other: BigRatio) throws(NumberError) -> Rational {
        if other.numerator.isZero { throw NumberError(.divisionByZero) }
        return try Self.product(
            numerator, denominator,
            BigInt(sign: other.numerator.sign, magnitude: other.denominator),
            other.numerator.magnitude)
    }

    private static func product(
        _ leftTop: BigInt, _ leftBottom: BigUInt, _ rightTop: BigInt, _ rightBottom: BigUInt
    ) throws(NumberError) -> Rational {
        if leftTop.isZero || rightTop.isZero { return .zero }
        let first = leftTop.magnitude.commonDivisor(with: rightBottom)
        let second = rightTop.magnitude.commonDivisor(with: leftBottom)
        let a = leftTop.magnitude.dividedExactly(by: first)
        let b = rightTop.magnitude.dividedExactly(by: second)
        let c = leftBottom.dividedExactly(by: second)
        let d = rightBottom.dividedExactly(by: first)
        if DigitLimit.surelyRefuses(a, times: b) || DigitLimit.surelyRefuses(c, times: d) {
            throw NumberError(.tooLarge)
        }
        let sign: BigInt.Sign = leftTop.sign == rightTop.sign ? .plus : .minus
        return try Rational(lowest: BigInt(sign: sign, magnitude: a.times(b)), c.times(d))
            .withinLimit()
    }

    /// The floor of the quotient and what it leaves, which has the sign of the divisor.
    func floored(by other: BigRatio) throws(NumberError) -> (quotient: BigInt, rest: Rational) {
        if other.numerator.isZero { throw NumberError(.divisionByZero) }
        let shared = denominator.commonDivisor(with: other.denominator)
        let left = denominator.dividedExactly(by: shared)
        let right = other.denominator.dividedExactly(by: shared)
        let dividend = numerator.times(right)
        let divisor = other.numerator.times(left)
        var (quotient, rest) = dividend.magnitude.divided(by: divisor.magnitude)
        let isNegative = dividend.sign != divisor.sign
        if isNegative, !rest.isZero {
            quotient += 1
            rest = divisor.magnitude - rest
        }
        let common = denominator.times(right)
        let reduced = rest.commonDivisor(with: common)
        return (
            BigInt(sign: isNegative ? .minus : .plus, magnitude: quotient),
            Rational(
                lowest: BigInt(sign: divisor.sign, magnitude: rest.dividedExactly(by: reduced)),
                common.dividedExactly(by: reduced))
        )
    }

    func isLess(than other: BigRatio) -> Bool {
        if numerator.sign != other.numerator.sign { return isNegative }
        // Zero has the sign plus, and no size that could be compared below.
        if numerator.isZero || other.numerator.isZero || denominator == other.denominator {
            return numerator < other.numerator
        }
        // Sizes that differ clearly decide without a long product.
        let left = numerator.magnitude.bitWidth + other.denominator.bitWidth
        let right = other.numerator.magnitude.bitWidth + denominator.bitWidth
        if abs(left - right) > 2 { return (left < right) != isNegative }
        return numerator.times(other.denominator) < other.numerator.times(denominator)
    }
}
