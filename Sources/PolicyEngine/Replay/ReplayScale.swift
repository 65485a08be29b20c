import ExactNumbers

/// A scale whose bounds and values are short decimals, for quick look-ups.
final class ReplayScale {
    private struct Piece {
        let bound: PackedDecimal?
        let isInclusive: Bool
        let value: PackedDecimal
    }
    private let pieces: [Piece]
    let scale: TierScale
    let field: String

    /// `nil` when a bound or value is no short decimal: then the scale itself has to be asked.
    init?(_ scale: TierScale, field: String) {
        var pieces: [Piece] = []
        for piece in scale.pieces {
            guard let value = piece.fields[field].flatMap(PackedDecimal.init) else { return nil }
            switch piece.bound {
            case nil: pieces.append(Piece(bound: nil, isInclusive: false, value: value))
            case .upto(let bound)?:
                guard let packed = PackedDecimal(bound) else { return nil }
                pieces.append(Piece(bound: packed, isInclusive: true, value: value))
            case .below(let bound)?:
                guard let packed = PackedDecimal(bound) else { return nil }
                pieces.append(Piece(bound: packed, isInclusive: false, value: value))
            }
        }
        self.pieces = pieces
        self.scale = scale
        self.field = field
    }

    /// The field of the piece that holds a number; `nil` beyond the last bound.
    func value(at number: PackedDecimal) -> PackedDecimal? {
        for piece in pieces {
            guard let bound = piece.bound else { return piece.value }
            let order = PackedDecimal.compare(number, bound)
            if order < 0 || order == 0 && piece.isInclusive { return piece.value }
        }
        return nil
    }
}
