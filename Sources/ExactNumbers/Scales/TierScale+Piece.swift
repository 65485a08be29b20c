extension TierScale {
    /// One piece of a scale.
    public struct Piece: Hashable, Sendable {
        /// Where the piece ends; nil for a last piece that goes on for ever.
        public let bound: Bound?
        /// The figures that hold in the piece, by name.
        public let fields: [String: Rational]

        /// Makes a piece.
        ///
        /// - Parameters:
        ///   - bound: Where the piece ends, or nil.
        ///   - fields: The figures by name, such as `rate`.
        public init(bound: Bound?, fields: [String: Rational]) {
            self.bound = bound
            self.fields = fields
        }
    }
}
