import ExactNumbers

/// Pieces of a scale that leave something out or say it twice.
///
/// Pieces follow one another without a gap: each begins where the one before it ends. So a gap or an overlap is in what
/// somebody wrote beside the bounds.
struct ScaleGaps: CheckRule {
    let codes: [PolicyErrorCode] = [.parameterScaleGap, .parameterScaleOverlap]
    let needsWholePlugin = false

    /// Fields in which people write where a piece begins; the engine does not look at them.
    private static let lowerBounds = ["from", "above", "over", "lower", "起", "下限"]

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        plugin.parameters.flatMap { PlacedScale.all(of: $0) }.flatMap { scale in
            missingFields(scale) + writtenLowerBounds(scale) + narrowBounds(scale)
        }
    }

    /// A field that all other pieces have.
    private func missingFields(_ scale: PlacedScale) -> [PolicyError] {
        let fields = Set(scale.scale.pieces.flatMap(\.fields.keys)).sorted()
        return scale.pieces.indices.flatMap { index -> [PolicyError] in
            fields.compactMap { field in
                guard scale.scale.pieces[index].fields[field] == nil else { return nil }
                return PolicyError(
                    .parameterScaleGap,
                    "\(scale.title)第 \(index + 1) 档没有 \(field)，别的档有：落在这一档的人会算不出来，请补上",
                    at: scale.pieces[index].place)
            }
        }
    }

    private func writtenLowerBounds(_ scale: PlacedScale) -> [PolicyError] {
        scale.pieces.indices.dropFirst().compactMap { index in
            guard let before = scale.scale.pieces[index - 1].bound?.value else { return nil }
            for field in ScaleGaps.lowerBounds {
                guard let lower = scale.scale.pieces[index].fields[field], lower != before else {
                    continue
                }
                let isGap = lower > before
                return PolicyError(
                    isGap ? .parameterScaleGap : .parameterScaleOverlap,
                    "\(scale.title)第 \(index + 1) 档写的是从 \(lower) 起，上一档到 \(before) 为止，\(isGap ? "中间空了一段" : "两档重了一段")；"
                        + "程序只看上限，每一档从上一档的上限接着算，请删去 \(field)，核对上限",
                    at: scale.pieces[index].place)
            }
            return nil
        }
    }

    /// Bounds such as 2999.99, below the round number that is meant: what lies between falls into the next piece.
    private func narrowBounds(_ scale: PlacedScale) -> [PolicyError] {
        scale.pieces.indices.compactMap { index in
            guard index < scale.pieces.count - 1,
                case .upto(let bound)? = scale.scale.pieces[index].bound, !bound.isInteger,
                let fen = try? bound + Rational(quotientOrDecimal: "0.01"), fen.isInteger
            else { return nil }
            return PolicyError(
                .parameterScaleGap,
                "\(scale.title)第 \(index + 1) 档的上限 \(bound) 和 \(fen) 之间空了一段：算出来有三位小数的会落到下一档；要不含 \(fen)，请写 below: \(fen)",
                at: scale.pieces[index].place)
        }
    }
}
