/// What the resolver knows of a block while it is read.
struct BlockScope {
    let isLoop: Bool

    /// How many variables of the function were in scope when the block began.
    let outerActiveCount: Int

    /// How many jumps were noted when the block began.
    let firstJump: Int

    /// The labels of this block.
    var labels: [String] = []
}
