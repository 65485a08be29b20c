/// How outcomes are computed, where that must not show in them: what the conformance kit holds side by side.
package struct EvaluationWay: Sendable {
    /// How many threads compute.
    package var workers: Int
    /// Whether known ways through the formulas are replayed without Lua.
    package var isReplaying: Bool
    /// How many subjects a thread takes at once, at least.
    package var groupSize: Int
    /// A budget of instructions in place of the scheme's.
    package var instructions: Int?

    /// A way; that of every other caller, unless something is said.
    package init(
        workers: Int = 1, isReplaying: Bool = true, groupSize: Int = 64, instructions: Int? = nil
    ) {
        self.workers = workers
        self.isReplaying = isReplaying
        self.groupSize = groupSize
        self.instructions = instructions
    }
}
