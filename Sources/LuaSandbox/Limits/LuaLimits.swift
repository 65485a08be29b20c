/// What a script may use before it is stopped.
///
/// The instruction budget is deterministic: the same script with the same input stops at the same place on every
/// machine. Memory and time protect the host.
public struct LuaLimits: Sendable, Hashable {
    /// Instructions of the Lua machine, counting long work inside library functions; `nil` for no budget.
    ///
    /// Counting slows loops to about half their speed.
    public var instructions: Int?
    /// Memory that the script's values may take.
    public var memory: LuaMemory?
    /// Wall-clock time; `nil` for none.
    ///
    /// A watchdog looks every few milliseconds and costs nothing meanwhile.
    public var time: Duration?

    /// Limits that suit a script nobody has read yet: two seconds, 64 MiB, no instruction budget.
    public init(
        instructions: Int? = nil, time: Duration? = .seconds(2), memory: LuaMemory? = .mebibytes(64)
    ) {
        self.instructions = instructions
        self.memory = memory
        self.time = time
    }

    /// No limits at all, for code of the host itself.
    public static let unlimited = LuaLimits(instructions: nil, time: nil, memory: nil)
}

/// An amount of memory in bytes.
public struct LuaMemory: Sendable, Hashable {
    /// The amount in bytes.
    public let bytes: Int

    /// An amount of whole bytes; at least 64 KiB, less than an empty state needs makes no sense.
    public init(bytes: Int) {
        self.bytes = max(bytes, 64 << 10)
    }

    /// An amount in mebibytes (2^20 bytes).
    public static func mebibytes(_ count: Int) -> LuaMemory {
        LuaMemory(bytes: min(count, 1 << 20) << 20)
    }
}
