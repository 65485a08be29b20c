import BigInt

// Addition, subtraction, shifts and comparison of big magnitudes are the package's own. At
// 10 000 digits its multiplication takes 4 ms, its division 8 ms and its greatest common divisor
// 150 ms, which is too much for one operation of a formula, so the files of this folder do these
// on plain buffers of 64-bit limbs, least significant limb first.
extension BigUInt {
    /// The limbs of this magnitude without leading zeros; none for zero.
    var limbs: [UInt] {
        var result = Array(words)
        while result.last == 0 { result.removeLast() }
        return result
    }

    /// Whether this magnitude is 1.
    var isOne: Bool { bitWidth == 1 }

    /// This magnitude as one limb, where it fits.
    var singleLimb: UInt? { bitWidth <= 64 ? UInt(truncatingIfNeeded: self) : nil }

    init(limbs high: UInt64, _ low: UInt64) {
        self.init(words: [UInt(low), UInt(high)])
    }

    init(wide value: UInt128) {
        self.init(
            limbs: UInt64(truncatingIfNeeded: value >> 64), UInt64(truncatingIfNeeded: value))
    }
}
