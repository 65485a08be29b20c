import BigInt

extension Rational {
    /// The multiple of a unit to which this number is rounded, acting on the magnitude.
    ///
    /// - Parameters:
    ///   - unit: The step of the result.
    ///   - mode: What becomes of the part cut off.
    /// - Returns: A multiple of the step, less than one step away from this number.
    /// - Throws: ``NumberErrorCode/tooLarge``.
    public func rounded(
        to unit: RoundingUnit, _ mode: RoundingMode = .halfUp
    ) throws(NumberError) -> Rational {
        if case .word(let top, let bottom) = storage,
            case .word(let stepTop, let stepBottom) = unit.step.storage
        {
            let count = mode.rounded(
                UInt128(top.magnitude) * UInt128(stepBottom.magnitude),
                dividedBy: UInt128(bottom.magnitude) * UInt128(stepTop.magnitude))
            let signed = top < 0 ? -Int128(count) : Int128(count)
            return try Rational(lowest: signed, 1) * unit.step
        }
        let value = ratio
        let step = unit.step.ratio
        let count = mode.rounded(
            value.numerator.magnitude.times(step.denominator),
            dividedBy: value.denominator.times(step.numerator.magnitude))
        let signed = BigInt(sign: value.numerator.sign, magnitude: count)
        // The count alone may be longer than the limit where the step is a small fraction.
        return try Rational(whole: signed).ratio.product(step)
    }
}
