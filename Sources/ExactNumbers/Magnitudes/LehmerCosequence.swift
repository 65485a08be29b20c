/// The effect of several steps of Euclid's algorithm, found from the leading bits alone.
///
/// After Lehmer: while the leading limb decides the quotients, the steps are collected in four
/// small factors and then applied to the long numbers in one pass. The stopping rule is Collins's,
/// which guarantees that every collected quotient is the true one and keeps the factors within
/// 32 bits.
struct LehmerCosequence {
    /// The steps turn (a, b) into ±(ua·a − ub·b, vb·b − va·a), with the upper sign after an even
    /// number of steps.
    private(set) var ua: UInt = 1
    private(set) var ub: UInt = 0
    private(set) var va: UInt = 0
    private(set) var vb: UInt = 1
    private(set) var isEven = true

    /// Collects steps from the leading 64 bits of a ≥ b, taken at the same place of both.
    init(leading first: UInt, _ second: UInt) {
        var high = first
        var low = second
        while low != 0 {
            let (quotient, rest) = high.quotientAndRemainder(dividingBy: low)
            let (stepA, overflowA) = quotient.multipliedReportingOverflow(by: va)
            let (stepB, overflowB) = quotient.multipliedReportingOverflow(by: vb)
            if overflowA || overflowB { return }
            let (newA, carryA) = ua.addingReportingOverflow(stepA)
            let (newB, carryB) = ub.addingReportingOverflow(stepB)
            if carryA || carryB || rest < newB || low - rest < vb || low - rest - vb < newB {
                return
            }
            (ua, ub, va, vb) = (va, vb, newA, newB)
            (high, low) = (low, rest)
            isEven.toggle()
        }
    }

    /// Whether the leading bits decided nothing, so that a true division must be made.
    var isTrivial: Bool { ub == 0 }

    /// Applies the steps to both numbers, of the same count of limbs, in place.
    func apply(
        to first: UnsafeMutableBufferPointer<UInt>, _ second: UnsafeMutableBufferPointer<UInt>
    ) {
        var carryFirst: Int128 = 0
        var carrySecond: Int128 = 0
        for index in first.indices {
            let a = Int128(truncatingIfNeeded: first[index])
            let b = Int128(truncatingIfNeeded: second[index])
            let forward = Int128(truncatingIfNeeded: ua) &* a &- Int128(truncatingIfNeeded: ub) &* b
            let backward =
                Int128(truncatingIfNeeded: vb) &* b &- Int128(truncatingIfNeeded: va) &* a
            carryFirst = carryFirst &+ (isEven ? forward : 0 &- forward)
            carrySecond = carrySecond &+ (isEven ? backward : 0 &- backward)
            first[index] = UInt(truncatingIfNeeded: carryFirst)
            second[index] = UInt(truncatingIfNeeded: carrySecond)
            carryFirst &>>= 64
            carrySecond &>>= 64
        }
    }
}
