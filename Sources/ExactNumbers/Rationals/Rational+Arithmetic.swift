import BigInt

extension Rational {
    /// The exact sum.
    ///
    /// - Throws: ``NumberErrorCode/tooLarge``.
    public static func + (left: Rational, right: Rational) throws(NumberError) -> Rational {
        if let words = wordSum(left, right) { return words }
        return try left.ratio.sum(right.ratio)
    }

    /// The exact difference.
    ///
    /// - Throws: ``NumberErrorCode/tooLarge``.
    public static func - (left: Rational, right: Rational) throws(NumberError) -> Rational {
        if let words = wordDifference(left, right) { return words }
        return try left.ratio.sum((-right).ratio)
    }

    /// The exact product.
    ///
    /// - Throws: ``NumberErrorCode/tooLarge``.
    public static func * (left: Rational, right: Rational) throws(NumberError) -> Rational {
        if case .word(let leftTop, let leftBottom) = left.storage,
            case .word(let rightTop, let rightBottom) = right.storage
        {
            return product(leftTop, leftBottom.magnitude, rightTop, rightBottom.magnitude)
        }
        return try left.ratio.product(right.ratio)
    }

    /// The exact quotient.
    ///
    /// - Throws: ``NumberErrorCode/divisionByZero``, ``NumberErrorCode/tooLarge``.
    public static func / (left: Rational, right: Rational) throws(NumberError) -> Rational {
        if case .word(let leftTop, let leftBottom) = left.storage,
            case .word(let rightTop, let rightBottom) = right.storage
        {
            if rightTop == 0 { throw NumberError(.divisionByZero) }
            let signed = rightTop < 0 ? -rightBottom : rightBottom
            return product(leftTop, leftBottom.magnitude, signed, rightTop.magnitude)
        }
        return try left.ratio.quotient(right.ratio)
    }

    /// The number with the opposite sign.
    public static prefix func - (value: Rational) -> Rational {
        switch value.storage {
        case .word(let numerator, let denominator):
            Rational(lowest: -Int128(numerator), UInt128(denominator.magnitude))
        case .big(let ratio):
            Rational(lowest: -ratio.numerator, ratio.denominator)
        }
    }

    /// The sum of whole numbers without a look at the limit of digits; ``Money`` adds with it.
    static func wholeSum(_ left: Rational, _ right: Rational) -> Rational {
        wordSum(left, right)
            ?? Rational(whole: left.ratio.numerator + right.ratio.numerator)
    }

    /// The difference of whole numbers without a look at the limit of digits.
    static func wholeDifference(_ left: Rational, _ right: Rational) -> Rational {
        wordDifference(left, right)
            ?? Rational(whole: left.ratio.numerator - right.ratio.numerator)
    }

    /// The sum, if both are machine words.
    private static func wordSum(_ left: Rational, _ right: Rational) -> Rational? {
        if case .word(let leftTop, let leftBottom) = left.storage,
            case .word(let rightTop, let rightBottom) = right.storage
        {
            if leftBottom == rightBottom {
                return total(Int128(leftTop) + Int128(rightTop), over: leftBottom.magnitude)
            }
            return sum(leftTop, leftBottom.magnitude, Int128(rightTop), rightBottom.magnitude)
        }
        return nil
    }

    /// The difference, if both are machine words.
    private static func wordDifference(_ left: Rational, _ right: Rational) -> Rational? {
        if case .word(let leftTop, let leftBottom) = left.storage,
            case .word(let rightTop, let rightBottom) = right.storage
        {
            if leftBottom == rightBottom {
                return total(Int128(leftTop) - Int128(rightTop), over: leftBottom.magnitude)
            }
            return sum(leftTop, leftBottom.magnitude, -Int128(rightTop), rightBottom.magnitude)
        }
        return nil
    }

    /// A hundredth of a whole number, without a look at the limit of digits.
    var hundredth: Rational {
        if case .word(let numerator, 1) = storage {
            return Rational.product(numerator, 1, 1, 100)
        }
        let whole = ratio.numerator
        let shared = whole.magnitude.commonDivisor(with: 100)
        return Rational(
            lowest: BigInt(sign: whole.sign, magnitude: whole.magnitude.dividedExactly(by: shared)),
            BigUInt(100).dividedExactly(by: shared))
    }

    private static func total(_ numerator: Int128, over denominator: UInt64) -> Rational {
        if denominator == 1 { return Rational(lowest: numerator, 1) }
        let shared = numerator.magnitude.commonDivisor(with: denominator)
        if shared == 1 { return Rational(lowest: numerator, UInt128(denominator)) }
        return Rational(lowest: numerator.divided(by: shared), UInt128(denominator / shared))
    }

    /// Adds machine words; each product has at most 126 bits, so nothing here can overflow.
    private static func sum(
        _ leftTop: Int64, _ leftBottom: UInt64, _ rightTop: Int128, _ rightBottom: UInt64
    ) -> Rational {
        let shared = leftBottom.commonDivisor(with: rightBottom)
        let left = leftBottom / shared
        let right = rightBottom / shared
        let numerator = Int128(leftTop) * Int128(right) + rightTop * Int128(left)
        if numerator == 0 { return .zero }
        let rest = shared == 1 ? 1 : numerator.magnitude.commonDivisor(with: shared)
        return Rational(
            lowest: numerator.divided(by: rest), UInt128(left) * UInt128(rightBottom / rest))
    }

    /// Multiplies machine words after crossing out common divisors.
    private static func product(
        _ leftTop: Int64, _ leftBottom: UInt64, _ rightTop: Int64, _ rightBottom: UInt64
    ) -> Rational {
        if leftTop == 0 || rightTop == 0 { return .zero }
        let first = rightBottom == 1 ? 1 : leftTop.magnitude.commonDivisor(with: rightBottom)
        let second = leftBottom == 1 ? 1 : rightTop.magnitude.commonDivisor(with: leftBottom)
        let top =
            UInt128(leftTop.magnitude / first) * UInt128(rightTop.magnitude / second)
        let bottom = UInt128(leftBottom / second) * UInt128(rightBottom / first)
        let isNegative = (leftTop < 0) != (rightTop < 0)
        return Rational(lowest: isNegative ? -Int128(top) : Int128(top), bottom)
    }
}

extension Int128 {
    /// The quotient by a divisor that leaves no remainder.
    fileprivate func divided(by divisor: UInt64) -> Int128 {
        if divisor == 1 { return self }
        if let word = Int64(exactly: self), let small = Int64(exactly: divisor) {
            return Int128(word / small)
        }
        return self / Int128(divisor)
    }
}
