import BigInt

extension BigUInt {
    /// The greatest common divisor, by Lehmer's method.
    func commonDivisor(with other: BigUInt) -> BigUInt {
        var large = self
        var small = other
        if large < small { swap(&large, &small) }
        while true {
            if small.isZero { return large }
            if small.isOne { return small }
            if let word = small.singleLimb {
                let rest = UInt64(large.remainder(byLimb: word))
                return BigUInt(UInt64(word).commonDivisor(with: rest))
            }
            if large.bitWidth - small.bitWidth < 32, Self.reduce(&large, &small) { continue }
            (large, small) = (small, large.divided(by: small).remainder)
        }
    }

    /// Takes Lehmer steps until the smaller number has a single limb or a division is needed.
    ///
    /// - Returns: Whether any step was taken.
    private static func reduce(_ large: inout BigUInt, _ small: inout BigUInt) -> Bool {
        var first = large.limbs
        var second = small.limbs
        while second.count < first.count { second.append(0) }
        var advanced = false
        first.withUnsafeMutableBufferPointer { first in
            second.withUnsafeMutableBufferPointer { second in
                var size = first.count
                while size > 1 {
                    let shift = first[size - 1].leadingZeroBitCount
                    let steps = LehmerCosequence(
                        leading: leadingBits(first, size, shift),
                        leadingBits(second, size, shift))
                    if steps.isTrivial { return }
                    steps.apply(
                        to: .init(rebasing: first[..<size]), .init(rebasing: second[..<size]))
                    advanced = true
                    while size > 0, first[size - 1] == 0 { size -= 1 }
                }
            }
        }
        large = BigUInt(words: first)
        small = BigUInt(words: second)
        return advanced
    }

    private static func leadingBits(
        _ limbs: UnsafeMutableBufferPointer<UInt>, _ size: Int, _ shift: Int
    ) -> UInt {
        // A shift by 64 gives 0 here, as Swift's smart shift does.
        limbs[size - 1] << shift | limbs[size - 2] >> (64 - shift)
    }
}
