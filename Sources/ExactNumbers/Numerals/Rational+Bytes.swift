import BigInt

// The format: 8 bytes are a whole number, 16 bytes a ratio of machine words; 24 and more are
// a header (twice the count of the numerator's limbs, plus 1 if negative), the numerator's limbs
// and the denominator's. All in the machine's byte order: it never leaves the process.
extension Rational {
    /// How many bytes ``write(into:)`` needs: 8 or 16 while the number fits machine words.
    public var byteCount: Int {
        switch storage {
        case .word(_, let denominator): denominator == 1 ? 8 : 16
        case .big(let ratio):
            8 + 8 * (ratio.numerator.magnitude.limbCount + ratio.denominator.limbCount)
        }
    }

    /// Writes the number into foreign memory, to be read back in this process.
    ///
    /// - Parameter buffer: Memory of at least ``byteCount`` bytes; any alignment will do.
    /// - Returns: How many bytes were written.
    @discardableResult
    public func write(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        switch storage {
        case .word(let numerator, let denominator):
            buffer.storeBytes(of: numerator, as: Int64.self)
            if denominator == 1 { return 8 }
            buffer.storeBytes(of: denominator, toByteOffset: 8, as: Int64.self)
            return 16
        case .big(let ratio):
            let top = ratio.numerator.magnitude.limbs
            let header = UInt(top.count) << 1 | (ratio.isNegative ? 1 : 0)
            buffer.storeBytes(of: header, as: UInt.self)
            var offset = 8
            for limb in top + ratio.denominator.limbs {
                buffer.storeBytes(of: limb, toByteOffset: offset, as: UInt.self)
                offset += 8
            }
            return offset
        }
    }

    /// Reads back what ``write(into:)`` wrote; the bytes are trusted.
    ///
    /// - Parameter bytes: Exactly the bytes that were written.
    public init(bytes: UnsafeRawBufferPointer) {
        switch bytes.count {
        case 8:
            self.init(bytes.loadUnaligned(as: Int64.self))
        case 16:
            self.init(
                lowestWords: bytes.loadUnaligned(as: Int64.self),
                bytes.loadUnaligned(fromByteOffset: 8, as: Int64.self))
        default:
            let header = bytes.loadUnaligned(as: UInt.self)
            let size = Int(header >> 1)
            let limbs = (1..<(bytes.count / 8)).map {
                bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt.self)
            }
            precondition(size <= limbs.count, "these bytes were not written by a Rational")
            self.init(
                lowest: BigInt(
                    sign: header & 1 == 1 ? .minus : .plus,
                    magnitude: BigUInt(words: Array(limbs[..<size]))),
                BigUInt(words: Array(limbs[size...])))
        }
    }
}

extension BigUInt {
    fileprivate var limbCount: Int { (bitWidth + 63) / 64 }
}
