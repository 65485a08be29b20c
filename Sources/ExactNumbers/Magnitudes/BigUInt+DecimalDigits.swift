import BigInt

/// The greatest power of ten that fits one limb; its highest bit is set.
private let chunk: UInt = 10_000_000_000_000_000_000
private let chunkDigits = 19

extension BigUInt {
    /// Reads ASCII digits, of which there must be no others.
    init(decimalDigits digits: some Collection<UInt8>) {
        var result: [UInt] = []
        result.reserveCapacity(digits.count / chunkDigits + 1)
        var pending: UInt = 0
        var scale: UInt = 1
        for digit in digits {
            pending = pending &* 10 &+ UInt(digit &- UInt8(ascii: "0"))
            scale = scale &* 10
            if scale == chunk {
                Self.multiply(&result, by: scale, adding: pending)
                (pending, scale) = (0, 1)
            }
        }
        if scale > 1 { Self.multiply(&result, by: scale, adding: pending) }
        self.init(words: result)
    }

    private static func multiply(_ limbs: inout [UInt], by factor: UInt, adding summand: UInt) {
        var carry = summand
        limbs.withUnsafeMutableBufferPointer { limbs in
            for index in limbs.indices {
                let (high, low) = limbs[index].multipliedFullWidth(by: factor)
                let (sum, carried) = low.addingReportingOverflow(carry)
                limbs[index] = sum
                carry = high &+ (carried ? 1 : 0)
            }
        }
        if carry != 0 { limbs.append(carry) }
    }

    /// The decimal digits in ASCII, without leading zeros; "0" for zero.
    var decimalDigits: [UInt8] {
        var rest = limbs
        var chunks: [UInt] = []
        while !rest.isEmpty {
            chunks.append(Self.divideByChunk(&rest))
            while rest.last == 0 { rest.removeLast() }
        }
        guard let first = chunks.last else { return [UInt8(ascii: "0")] }
        var result = Array(String(first).utf8)
        result.reserveCapacity(chunks.count * chunkDigits)
        for value in chunks.dropLast().reversed() {
            let start = result.count
            result.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: chunkDigits))
            var value = value
            var place = start + chunkDigits
            while value != 0 {
                place -= 1
                result[place] &+= UInt8(truncatingIfNeeded: value % 10)
                value /= 10
            }
        }
        return result
    }

    /// Divides by ten to the nineteenth in place and returns the remainder.
    ///
    /// Division by a constant through its reciprocal, after Möller and Granlund, “Improved division
    /// by invariant integers” (2011), algorithm 4: several times quicker than the machine's own.
    private static func divideByChunk(_ limbs: inout [UInt]) -> UInt {
        let reciprocal = chunk.dividingFullWidth((~chunk, UInt.max)).quotient
        var remainder: UInt = 0
        limbs.withUnsafeMutableBufferPointer { limbs in
            for index in limbs.indices.reversed() {
                let limb = limbs[index]
                let product = reciprocal.multipliedFullWidth(by: remainder)
                let (fraction, carried) = product.low.addingReportingOverflow(limb)
                var quotient = product.high &+ remainder &+ (carried ? 1 : 0) &+ 1
                remainder = limb &- quotient &* chunk
                if remainder > fraction {
                    quotient &-= 1
                    remainder = remainder &+ chunk
                }
                if remainder >= chunk {
                    quotient &+= 1
                    remainder &-= chunk
                }
                limbs[index] = quotient
            }
        }
        return remainder
    }
}
