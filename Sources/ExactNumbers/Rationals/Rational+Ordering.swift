extension Rational: Comparable {
    /// Compares by value.
    public static func < (left: Rational, right: Rational) -> Bool {
        if case .word(let leftTop, let leftBottom) = left.storage,
            case .word(let rightTop, let rightBottom) = right.storage
        {
            if leftBottom == rightBottom { return leftTop < rightTop }
            return Int128(leftTop) * Int128(rightBottom) < Int128(rightTop) * Int128(leftBottom)
        }
        return left.ratio.isLess(than: right.ratio)
    }

    /// Compares by value.
    public static func == (left: Rational, right: Rational) -> Bool {
        switch (left.storage, right.storage) {
        case (.word(let leftTop, let leftBottom), .word(let rightTop, let rightBottom)):
            leftTop == rightTop && leftBottom == rightBottom
        case (.big(let leftRatio), .big(let rightRatio)):
            leftRatio === rightRatio
                || (leftRatio.numerator == rightRatio.numerator
                    && leftRatio.denominator == rightRatio.denominator)
        default: false
        }
    }
}

extension Rational: Hashable {
    /// Hashes the value: equal numbers have one form.
    public func hash(into hasher: inout Hasher) {
        switch storage {
        case .word(let numerator, let denominator):
            hasher.combine(numerator)
            hasher.combine(denominator)
        case .big(let ratio):
            hasher.combine(ratio.numerator)
            hasher.combine(ratio.denominator)
        }
    }
}
