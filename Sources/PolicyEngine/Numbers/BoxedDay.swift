import Governance

/// How a day lies in memory that Lua owns.
enum BoxedDay {
    static let type: UInt8 = 2
    static let size = 4

    static func read(_ bytes: UnsafeRawBufferPointer) -> Day? {
        guard bytes.count >= size else { return nil }
        return Day(exactly: Int(bytes.loadUnaligned(as: Int32.self)))
    }

    static func write(_ day: Day, into memory: UnsafeMutableRawBufferPointer) {
        memory.storeBytes(of: day.number, as: Int32.self)
    }
}
