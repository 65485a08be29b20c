extension Rational {
    /// The greatest whole number that is at most the quotient, as Lua's `//`.
    ///
    /// - Parameter divisor: The number to divide by, of either sign.
    /// - Returns: The quotient, rounded toward minus infinity.
    /// - Throws: ``NumberErrorCode/divisionByZero``, ``NumberErrorCode/tooLarge``.
    public func flooredQuotient(by divisor: Rational) throws(NumberError) -> Rational {
        if let (dividend, scaled) = wideOperands(divisor) {
            if scaled == 0 { throw NumberError(.divisionByZero) }
            return Rational(lowest: Self.floored(dividend, by: scaled).quotient, 1)
        }
        return try Rational(whole: ratio.floored(by: divisor.ratio).quotient).withinLimit()
    }

    /// What the floored quotient leaves, as Lua's `%`: zero, or of the divisor's sign.
    ///
    /// - Parameter divisor: The number to divide by, of either sign.
    /// - Returns: `self − divisor × floor(self / divisor)`.
    /// - Throws: ``NumberErrorCode/divisionByZero``, ``NumberErrorCode/tooLarge``.
    public func flooredRemainder(by divisor: Rational) throws(NumberError) -> Rational {
        if let (dividend, scaled) = wideOperands(divisor),
            case .word(_, let left) = storage, case .word(_, let right) = divisor.storage
        {
            if scaled == 0 { throw NumberError(.divisionByZero) }
            let rest = Self.floored(dividend, by: scaled).rest
            if left == 1, right == 1 { return Rational(lowest: rest, 1) }
            // The rest is over left × right, which may be wide; each factor is reduced in turn.
            let first = rest.magnitude.commonDivisor(with: left.magnitude)
            let reduced = rest / Int128(first)
            let second = reduced.magnitude.commonDivisor(with: right.magnitude)
            return Rational(
                lowest: reduced / Int128(second),
                UInt128(left.magnitude / first) * UInt128(right.magnitude / second))
        }
        return try ratio.floored(by: divisor.ratio).rest.withinLimit()
    }

    /// Dividend and divisor brought to a common denominator, if both are machine words.
    private func wideOperands(_ divisor: Rational) -> (Int128, Int128)? {
        guard case .word(let leftTop, let leftBottom) = storage,
            case .word(let rightTop, let rightBottom) = divisor.storage
        else { return nil }
        return (
            Int128(leftTop) * Int128(rightBottom), Int128(rightTop) * Int128(leftBottom)
        )
    }

    private static func floored(
        _ dividend: Int128, by divisor: Int128
    ) -> (quotient: Int128, rest: Int128) {
        var quotient: Int128
        var rest: Int128
        if let top = Int64(exactly: dividend), let bottom = Int64(exactly: divisor), bottom != -1 {
            let words = top.quotientAndRemainder(dividingBy: bottom)
            (quotient, rest) = (Int128(words.quotient), Int128(words.remainder))
        } else {
            (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
        }
        if rest != 0, (rest < 0) != (divisor < 0) {
            quotient -= 1
            rest += divisor
        }
        return (quotient, rest)
    }
}
