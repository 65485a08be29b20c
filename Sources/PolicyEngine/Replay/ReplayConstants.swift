import ExactNumbers

/// The numbers of a replay that are the same for everybody.
final class ReplayConstants: Sendable {
    private let words: [UInt64]
    private let ratios: [ReplayReference: Rational]
    var count: Int { words.count }

    init(words: [UInt64], ratios: [ReplayReference: Rational]) {
        self.words = words
        self.ratios = ratios
    }

    subscript(reference: ReplayReference) -> Rational {
        let word = words[-1 - Int(reference)]
        if word != 0 { return PackedDecimal(trustedBits: word).rational }
        guard let ratio = ratios[reference] else {
            preconditionFailure("a constant is a word or a ratio")
        }
        return ratio
    }
}
