/// A scale of rates: ordered pieces of the number line, each with named fields.
///
/// The pieces follow each other without a gap: each begins where the one before it ends. Only the
/// last may be without a bound. This is the shape of tax tables, party dues and reward tiers.
public struct TierScale: Hashable, Sendable {
    /// The pieces in rising order.
    public let pieces: [Piece]

    /// Makes a scale.
    ///
    /// - Parameter pieces: The pieces in rising order, at least one.
    /// - Throws: ``NumberErrorCode/scaleEmpty``, ``NumberErrorCode/scaleBoundMissing``,
    ///   ``NumberErrorCode/scaleBoundsNotRising``.
    public init(_ pieces: [Piece]) throws(NumberError) {
        if pieces.isEmpty { throw NumberError(.scaleEmpty) }
        var previous: Bound?
        for (index, piece) in pieces.enumerated() {
            guard let bound = piece.bound else {
                if index == pieces.count - 1 { break }
                throw NumberError(.scaleBoundMissing, at: index + 1)
            }
            if let previous, !bound.isBeyond(previous) {
                throw NumberError(
                    .scaleBoundsNotRising, about: bound.value.description, at: index + 1)
            }
            previous = bound
        }
        self.pieces = pieces
    }

    /// The index of the piece that holds a number; nil beyond the last bound.
    ///
    /// - Parameter number: Any number; the first piece holds all that are low enough.
    /// - Returns: An index into ``pieces``.
    public func piece(for number: Rational) -> Int? {
        pieces.firstIndex { $0.bound?.admits(number) ?? true }
    }

    /// The field of the piece that holds a number.
    ///
    /// - Parameters:
    ///   - field: The name of the field.
    ///   - number: The number to look up.
    /// - Returns: The value of the field there.
    /// - Throws: ``NumberErrorCode/scaleBeyond``, ``NumberErrorCode/scaleFieldUnknown``.
    public func value(
        _ field: String = "rate", at number: Rational
    ) throws(NumberError) -> Rational {
        guard let index = piece(for: number) else {
            throw NumberError(.scaleBeyond, about: number.description)
        }
        return try value(field, ofPiece: index)
    }

    /// Applies the rate of each piece to the part of the number that lies in it.
    ///
    /// - Parameters:
    ///   - number: The number; below 0 the result is 0.
    ///   - field: The name of the field that holds the rates.
    /// - Returns: The sum over the parts between 0 and the number.
    /// - Throws: ``NumberErrorCode/scaleBeyond``, ``NumberErrorCode/scaleFieldUnknown``,
    ///   ``NumberErrorCode/tooLarge``.
    public func marginal(
        _ number: Rational, field: String = "rate"
    ) throws(NumberError) -> Rational {
        if number.signum <= 0 { return .zero }
        guard let last = piece(for: number) else {
            throw NumberError(.scaleBeyond, about: number.description)
        }
        var total = Rational.zero
        var lower = Rational.zero
        for index in 0...last {
            var upper = number
            if index < last, let bound = pieces[index].bound { upper = bound.value }
            if upper <= lower { continue }
            total = try total + (upper - lower) * value(field, ofPiece: index)
            lower = upper
        }
        return total
    }

    private func value(_ field: String, ofPiece index: Int) throws(NumberError) -> Rational {
        guard let value = pieces[index].fields[field] else {
            throw NumberError(.scaleFieldUnknown, about: field, at: index + 1)
        }
        return value
    }
}
