import BigInt

extension Rational {
    /// −1, 0 or 1, as the number is negative, zero or positive.
    public var signum: Int {
        switch storage {
        case .word(let numerator, _): Int(numerator.signum())
        case .big(let ratio): ratio.isNegative ? -1 : 1
        }
    }

    /// Whether the number is 0.
    public var isZero: Bool {
        if case .word(0, _) = storage { true } else { false }
    }

    /// Whether the number is whole.
    public var isInteger: Bool {
        switch storage {
        case .word(_, let denominator): denominator == 1
        case .big(let ratio): ratio.isInteger
        }
    }

    /// The number as a 64-bit integer, if it is whole and fits.
    public var int64: Int64? {
        if case .word(let numerator, 1) = storage { numerator } else { nil }
    }

    /// The number as a machine integer, if it is whole and fits.
    public var int: Int? { int64.map(Int.init) }

    /// The absolute value.
    public var magnitude: Rational { signum < 0 ? -self : self }

    /// How long the number is, in 64-bit limbs: 1 while it fits machine words.
    public var digitCost: Int {
        switch storage {
        case .word: 1
        case .big(let ratio):
            (ratio.numerator.magnitude.bitWidth + 63) / 64 + (ratio.denominator.bitWidth + 63) / 64
        }
    }
}

extension Rational: ExpressibleByIntegerLiteral {
    /// Makes the whole number that the literal shows.
    public init(integerLiteral value: Int64) {
        self.init(value)
    }
}
