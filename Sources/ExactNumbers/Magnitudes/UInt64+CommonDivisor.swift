extension UInt64 {
    /// The greatest common divisor, by halving and subtracting; with zero, the other number.
    func commonDivisor(with other: UInt64) -> UInt64 {
        if self == 0 { return other }
        if other == 0 { return self }
        var first = self
        var second = other
        // One true division first: the numbers of formulas often differ much in size.
        if first < second {
            second %= first
            if second == 0 { return first }
        } else {
            first %= second
            if first == 0 { return second }
        }
        let twos = (first | second).trailingZeroBitCount
        first &>>= UInt64(truncatingIfNeeded: first.trailingZeroBitCount)
        while second != 0 {
            second &>>= UInt64(truncatingIfNeeded: second.trailingZeroBitCount)
            if first > second { swap(&first, &second) }
            second &-= first
        }
        return first &<< UInt64(truncatingIfNeeded: twos)
    }
}

extension UInt128 {
    /// The greatest common divisor of a wide and a narrow number.
    func commonDivisor(with other: UInt64) -> UInt64 {
        if other == 0 { return UInt64(self) }
        let rest =
            self >> 64 == 0
            ? UInt64(truncatingIfNeeded: self) % other : UInt64(self % UInt128(other))
        return other.commonDivisor(with: rest)
    }
}
