import BigInt

extension Rational {
    /// The number raised to a whole power; `0 ^ 0` is 1, as in Lua.
    ///
    /// A result beyond the limit of digits is refused before it is computed.
    ///
    /// - Parameter exponent: A whole number of either sign.
    /// - Returns: The exact power.
    /// - Throws: ``NumberErrorCode/exponentNotWhole``, ``NumberErrorCode/divisionByZero`` for zero
    ///   to a negative power, ``NumberErrorCode/tooLarge``.
    public func power(_ exponent: Rational) throws(NumberError) -> Rational {
        if !exponent.isInteger { throw NumberError(.exponentNotWhole, about: exponent.description) }
        if exponent.isZero { return .one }
        if isZero {
            if exponent.signum < 0 { throw NumberError(.divisionByZero) }
            return .zero
        }
        if case .word(1, 1) = storage { return .one }
        if case .word(-1, 1) = storage {
            return try exponent.flooredRemainder(by: 2).isZero ? .one : self
        }
        guard let times = exponent.magnitude.int else { throw NumberError(.tooLarge) }
        let base = exponent.signum < 0 ? try .one / self : self
        return try base.raised(to: times)
    }

    private func raised(to times: Int) throws(NumberError) -> Rational {
        if let small = smallPower(times) { return small }
        let base = ratio
        let top = base.numerator.magnitude
        if DigitLimit.surelyRefuses(top, raisedTo: times)
            || DigitLimit.surelyRefuses(base.denominator, raisedTo: times)
        {
            throw NumberError(.tooLarge)
        }
        let sign: BigInt.Sign = base.isNegative && times & 1 == 1 ? .minus : .plus
        // Powers of a ratio in lowest terms are in lowest terms.
        return try Rational(
            lowest: BigInt(sign: sign, magnitude: top.raised(to: times)),
            base.denominator.raised(to: times)
        ).withinLimit()
    }

    /// The power, if it and what leads to it fit machine words.
    private func smallPower(_ times: Int) -> Rational? {
        guard times <= 64, case .word(let numerator, let denominator) = storage else { return nil }
        var top: Int64 = 1
        var bottom: Int64 = 1
        for _ in 0..<times {
            let (nextTop, overflowTop) = top.multipliedReportingOverflow(by: numerator)
            let (nextBottom, overflowBottom) = bottom.multipliedReportingOverflow(by: denominator)
            if overflowTop || overflowBottom { return nil }
            (top, bottom) = (nextTop, nextBottom)
        }
        return Rational(lowestWords: top, bottom)
    }
}
