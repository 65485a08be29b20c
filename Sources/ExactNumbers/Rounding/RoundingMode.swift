/// What becomes of the part that a rounding cuts off.
///
/// All modes act on the magnitude.
public enum RoundingMode: String, CaseIterable, Sendable {
    /// 四舍五入: a half goes away from zero, so −0.005 to 分 is −0.01.
    case halfUp = "half-up"
    /// 四舍六入五成双: a half goes to the even neighbour.
    case halfEven = "half-even"
    /// Toward zero.
    case down
    /// Away from zero.
    case up

    /// Whether the next greater magnitude is taken.
    ///
    /// - Parameters:
    ///   - half: How twice the remainder compares with the divisor: −1, 0 or 1.
    ///   - isExact: Whether there is no remainder.
    ///   - isOdd: Whether the quotient is odd.
    /// - Returns: `true` for the quotient plus one.
    @inlinable
    func takesNext(half: Int, isExact: Bool, isOdd: Bool) -> Bool {
        switch self {
        case .halfUp: half >= 0 && !isExact
        case .halfEven: half > 0 || (half == 0 && isOdd && !isExact)
        case .down: false
        case .up: !isExact
        }
    }
}
