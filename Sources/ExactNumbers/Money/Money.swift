/// An amount that can be paid: a whole number of 分, exact at any size.
public struct Money: Hashable, Sendable {
    /// The count of 分, always whole.
    let count: Rational

    private init(count: Rational) {
        self.count = count
    }

    /// Makes an amount of 分.
    ///
    /// - Parameter fen: The count of 分.
    public init(fen: Int64) {
        count = Rational(fen)
    }

    /// Takes an amount in 元 that must be whole 分 already.
    ///
    /// - Parameter yuan: The amount in 元.
    /// - Throws: ``NumberErrorCode/notWholeFen``, ``NumberErrorCode/tooLarge``.
    public init(exactly yuan: Rational) throws(NumberError) {
        let fen = try yuan * 100
        guard fen.isInteger else { throw NumberError(.notWholeFen, about: yuan.description) }
        count = fen
    }

    /// Rounds an amount in 元 to whole 分.
    ///
    /// - Parameters:
    ///   - yuan: The amount in 元.
    ///   - mode: What becomes of the part cut off; it acts on the magnitude.
    /// - Throws: ``NumberErrorCode/tooLarge``.
    public init(rounding yuan: Rational, mode: RoundingMode = .halfUp) throws(NumberError) {
        count = try (yuan * 100).rounded(to: .yuan, mode)
    }

    /// The amount in 元.
    public var yuan: Rational { count.hundredth }

    /// The count of 分, if it fits 64 bits.
    public var fen: Int64? { count.int64 }

    /// Whether the amount is 0.
    public var isZero: Bool { count.isZero }

    /// −1, 0 or 1, as the amount is negative, zero or positive.
    public var signum: Int { count.signum }

    /// The amount without its sign.
    public var magnitude: Money { Money(count: count.magnitude) }

    /// Makes an amount of a whole count of 分 of any size.
    static func fen(whole count: Rational) -> Money {
        Money(count: count)
    }
}

extension Money: Comparable {
    /// Compares by value.
    public static func < (left: Money, right: Money) -> Bool { left.count < right.count }
}

extension Money: AdditiveArithmetic {
    /// Nothing to pay.
    public static var zero: Money { Money(fen: 0) }

    /// The sum, which never fails: an amount may outgrow any machine word.
    public static func + (left: Money, right: Money) -> Money {
        Money(count: .wholeSum(left.count, right.count))
    }

    /// Adds to an amount.
    public static func += (left: inout Money, right: Money) {
        left = left + right
    }

    /// The difference.
    public static func - (left: Money, right: Money) -> Money {
        Money(count: .wholeDifference(left.count, right.count))
    }

    /// The amount with the opposite sign.
    public static prefix func - (value: Money) -> Money { Money(count: -value.count) }
}
