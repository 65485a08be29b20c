import BigInt

extension BigUInt {
    /// The product of two magnitudes, by the schoolbook method on plain buffers.
    func times(_ other: BigUInt) -> BigUInt {
        if isZero || other.isZero { return 0 }
        if isOne { return other }
        if other.isOne { return self }
        let left = limbs
        let right = other.limbs
        let size = left.count + right.count
        let product = [UInt](unsafeUninitializedCapacity: size) { buffer, count in
            buffer.initialize(repeating: 0)
            for (offset, factor) in right.enumerated() where factor != 0 {
                var carry: UInt = 0
                for index in left.indices {
                    // factor × limb + carry + old limb never exceeds two limbs.
                    let (high, low) = factor.multipliedFullWidth(by: left[index])
                    let (first, firstCarry) = low.addingReportingOverflow(carry)
                    let (sum, secondCarry) = first.addingReportingOverflow(buffer[offset + index])
                    buffer[offset + index] = sum
                    carry = high &+ (firstCarry ? 1 : 0) &+ (secondCarry ? 1 : 0)
                }
                buffer[offset + left.count] = carry
            }
            count = size
        }
        return BigUInt(words: product)
    }

    /// This magnitude raised to a power, by repeated squaring.
    func raised(to exponent: Int) -> BigUInt {
        var result: BigUInt = 1
        var square = self
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = result.times(square) }
            rest >>= 1
            if rest > 0 { square = square.times(square) }
        }
        return result
    }

    /// Ten to the given power.
    static func powerOfTen(_ exponent: Int) -> BigUInt {
        BigUInt(5).raised(to: exponent) << exponent
    }
}

extension BigInt {
    /// The product with a magnitude.
    func times(_ factor: BigUInt) -> BigInt {
        BigInt(sign: sign, magnitude: magnitude.times(factor))
    }
}
