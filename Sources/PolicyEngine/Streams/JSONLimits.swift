/// How long and how deep a line of JSON may be.
public struct JSONLimits: Hashable, Sendable {
    /// The most bytes a line may have.
    public var maximumLength: Int
    /// The most arrays and objects that may enclose one another.
    public var maximumDepth: Int

    /// Limits of 1 MiB and 64 levels, unless told otherwise.
    ///
    /// - Parameters:
    ///   - maximumLength: Bytes a line, from 1 to 1 GiB, so that positions fit 32 bits.
    ///   - maximumDepth: Levels, from 1 to 512, so that reading them fits any thread's stack.
    public init(maximumLength: Int = 1 << 20, maximumDepth: Int = 64) {
        precondition((1...(1 << 30)).contains(maximumLength), "a length from 1 byte to 1 GiB")
        precondition((1...512).contains(maximumDepth), "a depth from 1 to 512")
        self.maximumLength = maximumLength
        self.maximumDepth = maximumDepth
    }
}
