import ExactNumbers

/// Tables of rates with quick deductions that do not meet at a bound: one 元 more and the tax jumps.
struct ScaleCliffs: CheckRule {
    let codes: [PolicyErrorCode] = [.parameterScaleCliff]
    let needsWholePlugin = false

    private static let quickNames = ["quick", "quick_deduction", "速算扣除数", "速算", "速扣数"]

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        plugin.parameters.flatMap { PlacedScale.all(of: $0) }.flatMap(cliffs)
    }

    private func cliffs(_ scale: PlacedScale) -> [PolicyError] {
        scale.pieces.indices.dropFirst().compactMap { index in
            let (before, piece) = (scale.scale.pieces[index - 1], scale.scale.pieces[index])
            for name in ScaleCliffs.quickNames {
                guard let bound = before.bound?.value, let low = before.fields["rate"],
                    let high = piece.fields["rate"], let lowQuick = before.fields[name],
                    let highQuick = piece.fields[name],
                    let left = try? bound * low - lowQuick,
                    let right = try? bound * high - highQuick,
                    left != right, let quick = try? lowQuick + bound * (high - low)
                else { continue }
                return PolicyError(
                    .parameterScaleCliff,
                    "\(scale.title)在 \(bound) 处接不上：按第 \(index) 档是 \(left)，按第 \(index + 1) 档是 \(right)；"
                        + "第 \(index + 1) 档的 \(name) 应是 \(quick)，请核对比例和 \(name)",
                    at: scale.pieces[index].place)
            }
            return nil
        }
    }
}
