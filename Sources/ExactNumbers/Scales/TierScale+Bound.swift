extension TierScale {
    /// Where a piece ends, and whether the bound itself still belongs to it.
    public enum Bound: Hashable, Sendable {
        /// Up to and with the number (“以下”, “不超过”).
        case upto(Rational)
        /// Below the number, which belongs to the next piece (“不满”).
        case below(Rational)

        /// The number at the bound.
        public var value: Rational {
            switch self {
            case .upto(let value), .below(let value): value
            }
        }

        /// Whether a number lies on the lower side.
        ///
        /// - Parameter number: The number to place.
        /// - Returns: Whether a piece with this bound may hold it.
        public func admits(_ number: Rational) -> Bool {
            switch self {
            case .upto(let value): number <= value
            case .below(let value): number < value
            }
        }

        /// Whether any number lies between another bound and this one.
        func isBeyond(_ other: Bound) -> Bool {
            if value != other.value { return value > other.value }
            // “below 100” and then “upto 100” leaves a piece that holds exactly 100.
            if case .below = other, case .upto = self { return true }
            return false
        }
    }
}
