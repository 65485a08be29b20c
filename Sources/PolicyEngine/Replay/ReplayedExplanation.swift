import ExactNumbers
import Governance

/// The explanation of a replayed statement, put together when somebody asks for it: most of a run's are never read.
///
/// `@unchecked Sendable`: the buffer is filled while it is made, and never changes after that.
struct ReplayedExplanation: ExplanationSource, StatementValues, @unchecked Sendable {
    private struct Head {
        let ending: ReplayEnding
        let constants: ReplayConstants
        let ratios: [ReplayReference: Rational]
        let record: SubjectRecord
        let period: Period
    }

    /// One piece of memory: what the explanation needs, and behind it the numbers that the replay left.
    private final class Buffer: ManagedBuffer<Head, UInt64> {}

    private let buffer: Buffer

    /// Takes the numbers that are in the memory now.
    init(_ ending: ReplayEnding, _ memory: ReplayMemory, _ record: SubjectRecord, _ period: Period)
    {
        let head = Head(
            ending: ending, constants: memory.constants, ratios: memory.ratios, record: record,
            period: period)
        let fresh = Buffer.create(minimumCapacity: ending.slotCount) { _ in head }
        fresh.withUnsafeMutablePointerToElements { words in
            words.update(from: memory.base, count: ending.slotCount)
        }
        buffer = unsafeDowncast(fresh, to: Buffer.self)
    }

    var items: [ItemExplanation] {
        let head = buffer.header
        return head.ending.template.filled(self, for: head.record.subject, in: head.period)
    }

    func value(ofStep step: Int32) -> Rational {
        self[buffer.header.ending.references[Int(step)]]
    }

    func value(ofItem position: Int) -> Rational? {
        buffer.header.ending.items[position].map { self[$0] }
    }

    private subscript(reference: ReplayReference) -> Rational {
        if reference < 0 { return buffer.header.constants[reference] }
        let word = buffer.withUnsafeMutablePointerToElements { $0[Int(reference)] }
        if word != 0 { return PackedDecimal(trustedBits: word).rational }
        guard let ratio = buffer.header.ratios[reference] else {
            preconditionFailure("a step reads only what was left before it")
        }
        return ratio
    }
}
