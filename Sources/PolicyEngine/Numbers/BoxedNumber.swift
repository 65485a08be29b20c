import ExactNumbers

/// How a number lies in memory that Lua owns: a head of 16 bytes, then the number itself.
///
/// The head holds the recording's generation and step, so that a number kept from an earlier recording is a plain number.
enum BoxedNumber {
    static let type: UInt8 = 1
    private static let head = 16
    private static let packedForm: UInt8 = 1

    static func read(_ bytes: UnsafeRawBufferPointer, generation: UInt32) -> Operand? {
        guard bytes.count > head else { return nil }
        let isCurrent = bytes.loadUnaligned(fromByteOffset: 4, as: UInt32.self) == generation
        let step = isCurrent ? bytes.loadUnaligned(fromByteOffset: 8, as: Int32.self) : -1
        let body = UnsafeRawBufferPointer(rebasing: bytes[head...])
        if bytes[0] == packedForm {
            return Operand(
                PackedDecimal(trustedBits: body.loadUnaligned(as: UInt64.self)), step: step)
        }
        return Operand(Rational(bytes: body), step: step)
    }

    static func size(_ operand: Operand) -> Int {
        switch operand.value {
        case .packed: head + 8
        case .rational(let rational): head + rational.byteCount
        }
    }

    static func write(
        _ operand: Operand, generation: UInt32, into memory: UnsafeMutableRawBufferPointer
    ) -> Int {
        memory.storeBytes(of: 0, as: UInt64.self)
        memory.storeBytes(of: 0, toByteOffset: 8, as: UInt64.self)
        memory.storeBytes(of: operand.step < 0 ? 0 : generation, toByteOffset: 4, as: UInt32.self)
        memory.storeBytes(of: operand.step, toByteOffset: 8, as: Int32.self)
        switch operand.value {
        case .packed(let packed):
            memory[0] = packedForm
            memory.storeBytes(of: packed.bits, toByteOffset: head, as: UInt64.self)
            return head + 8
        case .rational(let rational):
            return head
                + rational.write(into: UnsafeMutableRawBufferPointer(rebasing: memory[head...]))
        }
    }
}
