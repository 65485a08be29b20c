import LuaSandbox

/// What the formulas of one subject may use.
public struct EvaluationLimits: Sendable, Hashable {
    /// Wall-clock time for one subject; `nil` for as long as it takes.
    public var time: Duration?
    /// Memory of one worker's state, in mebibytes.
    public var memoryMebibytes: Int
    /// Instructions for one subject; `nil` for no budget.
    public var instructions: Int?

    /// Limits that no honest formula comes near: 1.8 seconds and 64 MiB.
    public init(
        time: Duration? = .milliseconds(1800), memoryMebibytes: Int = 64, instructions: Int? = nil
    ) {
        self.time = time
        self.memoryMebibytes = memoryMebibytes
        self.instructions = instructions
    }

    /// What the total of a pool may use: it may look at each of the subjects that share the pool.
    func lua(forTotalOver subjects: Int) -> LuaLimits {
        var limits = lua
        limits.time = time.map { $0 + .microseconds(100) * subjects }
        limits.instructions = instructions.map { $0 + subjects * min($0, 1000) }
        return limits
    }

    var lua: LuaLimits {
        LuaLimits(
            instructions: instructions, time: time, memory: .mebibytes(max(1, memoryMebibytes)))
    }
}
