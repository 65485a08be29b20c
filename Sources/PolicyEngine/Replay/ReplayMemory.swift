import ExactNumbers

/// The numbers of a replay while it runs: words for short decimals, and rationals beside them for all others.
///
/// Constants lie below the base and slots above it, so that a reference finds either without a question.
final class ReplayMemory {
    private var memory: UnsafeMutablePointer<UInt64>
    private(set) var base: UnsafeMutablePointer<UInt64>
    private var constantCapacity = 64
    private var slotCapacity = 64
    private(set) var constantCount = 0
    /// The numbers that no word can hold.
    private(set) var ratios: [ReplayReference: Rational] = [:]
    private var constantRatios: [ReplayReference: Rational] = [:]
    private var known: [Rational: ReplayReference] = [:]

    init(items: Int) {
        fens = .allocate(capacity: items)
        fens.initialize(repeating: ReplayMemory.unknown, count: items)
        memory = .allocate(capacity: constantCapacity + slotCapacity)
        memory.initialize(repeating: 0, count: constantCapacity + slotCapacity)
        base = memory + constantCapacity
    }

    deinit {
        memory.deallocate()
        fens.deallocate()
    }

    /// What was rounded to 分, by the position of the item; `unknown` where it fits no word.
    private(set) var fens: UnsafeMutablePointer<Int64>
    static let unknown = Int64.min

    /// Makes room for slots.
    func reserve(slots: Int) {
        if slots > slotCapacity { grow(constants: constantCapacity, slots: slots * 2) }
    }

    private func grow(constants: Int, slots: Int) {
        let fresh = UnsafeMutablePointer<UInt64>.allocate(capacity: constants + slots)
        fresh.initialize(repeating: 0, count: constants + slots)
        (fresh + constants - constantCapacity).update(
            from: memory, count: constantCapacity + slotCapacity)
        memory.deallocate()
        memory = fresh
        base = fresh + constants
        (constantCapacity, slotCapacity) = (constants, slots)
    }

    /// The place of a number that does not change.
    func constant(_ value: Rational) -> ReplayReference {
        if let reference = known[value] { return reference }
        if constantCount == constantCapacity {
            grow(constants: constantCapacity * 2, slots: slotCapacity)
        }
        constantCount += 1
        let reference = ReplayReference(-constantCount)
        known[value] = reference
        if let packed = PackedDecimal(value) {
            base[Int(reference)] = packed.bits
        } else {
            constantRatios[reference] = value
        }
        return reference
    }

    func begin() { if !ratios.isEmpty { ratios.removeAll(keepingCapacity: true) } }

    /// Leaves a number in a slot.
    func put(_ value: Rational, at reference: ReplayReference) {
        if let packed = PackedDecimal(value) {
            base[Int(reference)] = packed.bits
        } else {
            base[Int(reference)] = 0
            ratios[reference] = value
        }
    }

    subscript(reference: ReplayReference) -> Rational {
        let word = base[Int(reference)]
        if word != 0 { return PackedDecimal(trustedBits: word).rational }
        guard let ratio = reference < 0 ? constantRatios[reference] : ratios[reference] else {
            preconditionFailure("a step reads only what was left before it")
        }
        return ratio
    }

    /// A number that was rounded to 分, as an amount.
    func amount(_ reference: ReplayReference) -> Money? {
        try? Money(exactly: self[reference])
    }

    /// All constants so far; made anew only when there are more.
    var constants: ReplayConstants {
        if let kept, kept.count == constantCount { return kept }
        let fresh = ReplayConstants(
            words: (0..<constantCount).map { base[-1 - $0] }, ratios: constantRatios)
        kept = fresh
        return fresh
    }
    private var kept: ReplayConstants?
}
