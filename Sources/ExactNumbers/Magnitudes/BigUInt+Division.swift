import BigInt

extension BigUInt {
    /// The quotient and the remainder of a division by a positive magnitude.
    ///
    /// Long division in limbs after Knuth, The Art of Computer Programming, 4.3.1 D.
    func divided(by divisor: BigUInt) -> (quotient: BigUInt, remainder: BigUInt) {
        precondition(!divisor.isZero, "the caller refuses a zero divisor")
        if self < divisor { return (0, self) }
        if divisor.isOne { return (self, 0) }
        if let word = divisor.singleLimb {
            let (quotient, remainder) = divided(byLimb: word)
            return (quotient, BigUInt(remainder))
        }
        let shift = divisor.leadingZeroBitCount
        let scaledDivisor = (divisor << shift).limbs
        var rest = (self << shift).limbs
        rest.append(0)
        let size = scaledDivisor.count
        let quotientSize = rest.count - size
        let quotient = [UInt](unsafeUninitializedCapacity: quotientSize) { digits, count in
            for place in (0..<quotientSize).reversed() {
                (digits.baseAddress.unsafelyUnwrapped + place).initialize(
                    to: Self.quotientLimb(&rest, scaledDivisor, at: place))
            }
            count = quotientSize
        }
        rest.removeLast(rest.count - size)
        return (BigUInt(words: quotient), BigUInt(words: rest) >> shift)
    }

    /// The quotient of a division that is known to leave no remainder.
    func dividedExactly(by divisor: BigUInt) -> BigUInt {
        divisor.isOne ? self : divided(by: divisor).quotient
    }

    /// The quotient and the remainder of a division by one limb.
    func divided(byLimb divisor: UInt) -> (quotient: BigUInt, remainder: UInt) {
        var digits = limbs
        var remainder: UInt = 0
        for index in digits.indices.reversed() {
            (digits[index], remainder) = divisor.dividingFullWidth((remainder, digits[index]))
        }
        return (BigUInt(words: digits), remainder)
    }

    /// The remainder of a division by one limb.
    func remainder(byLimb divisor: UInt) -> UInt {
        var remainder: UInt = 0
        for limb in limbs.reversed() {
            remainder = divisor.dividingFullWidth((remainder, limb)).remainder
        }
        return remainder
    }

    /// Finds one limb of the quotient and takes its multiple of the divisor from `rest`.
    private static func quotientLimb(
        _ rest: inout [UInt], _ divisor: [UInt], at place: Int
    ) -> UInt {
        let size = divisor.count
        let top = rest[place + size]
        let lead = divisor[size - 1]
        var guess: UInt
        var left: UInt
        var leftOverflows = false
        if top >= lead {
            guess = UInt.max
            (left, leftOverflows) = rest[place + size - 1].addingReportingOverflow(lead)
        } else {
            (guess, left) = lead.dividingFullWidth((top, rest[place + size - 1]))
        }
        // The second limb of the divisor corrects a guess that is one or two too high.
        while !leftOverflows {
            let product = guess.multipliedFullWidth(by: divisor[size - 2])
            let isRight =
                product.high < left
                || (product.high == left && product.low <= rest[place + size - 2])
            if isRight { break }
            guess -= 1
            (left, leftOverflows) = left.addingReportingOverflow(lead)
        }
        if subtract(divisor, times: guess, from: &rest, at: place) {
            guess -= 1
            addBack(divisor, to: &rest, at: place)
        }
        return guess
    }

    /// Subtracts a multiple of the divisor; answers whether the result fell below zero.
    private static func subtract(
        _ divisor: [UInt], times factor: UInt, from rest: inout [UInt], at place: Int
    ) -> Bool {
        rest.withUnsafeMutableBufferPointer { rest in
            var carry: UInt = 0
            for index in divisor.indices {
                let (high, low) = factor.multipliedFullWidth(by: divisor[index])
                let (product, carried) = low.addingReportingOverflow(carry)
                let (difference, borrowed) = rest[place + index].subtractingReportingOverflow(
                    product)
                rest[place + index] = difference
                carry = high &+ (carried ? 1 : 0) &+ (borrowed ? 1 : 0)
            }
            let top = place + divisor.count
            let (difference, borrowed) = rest[top].subtractingReportingOverflow(carry)
            rest[top] = difference
            return borrowed
        }
    }

    private static func addBack(_ divisor: [UInt], to rest: inout [UInt], at place: Int) {
        var carry: UInt = 0
        for index in divisor.indices {
            let (first, firstCarry) = rest[place + index].addingReportingOverflow(carry)
            let (sum, secondCarry) = first.addingReportingOverflow(divisor[index])
            rest[place + index] = sum
            carry = (firstCarry ? 1 : 0) + (secondCarry ? 1 : 0)
        }
        rest[place + divisor.count] &+= carry
    }
}
