import ExactNumbers
import LuaSyntax

/// `x * township.rate(x, scale)` where the rate falls at a bound: whoever has a little more gets less.
struct FallingProducts: SourceRule {
    let codes: [PolicyErrorCode] = [.parameterScaleCliff]

    func findings(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError] {
        source.expressions.flatMap { placed -> [PolicyError] in
            guard case .binary(let first, let operations) = placed.value.kind,
                operations.allSatisfy({ $0.binaryOperator == .multiply })
            else { return [] }
            let factors = [first] + operations.map(\.operand)
            return factors.flatMap { factor -> [PolicyError] in
                guard let (value, scale, field) = lookup(factor, in: source, of: plugin),
                    factors.contains(where: { source.text($0.range) == source.text(value.range) })
                else { return [] }
                return PlacedScale.all(of: scale).compactMap { fall($0, field) }
            }
        }
    }

    /// The arguments of `township.rate(x, s.param.scale, "field")`.
    private func lookup(
        _ factor: Expression, in source: CheckedSource, of plugin: CheckedPlugin
    ) -> (value: Expression, scale: Parameter, field: String)? {
        guard case .suffixed(let first, let suffixes) = factor.unwrapped.kind, suffixes.count == 2,
            case .name(let use) = first.kind, plugin.module(of: use, in: source) == "township",
            case .field(let label) = suffixes[0].kind, label.name == "rate",
            case .call(let arguments) = suffixes[1].kind, arguments.count >= 2
        else { return nil }
        let paths = plugin.meanings.paths(of: arguments[1], in: source)
        guard paths.count == 1, let path = paths.first, path.names.count == 2,
            path.names[0] == "param",
            let parameter = plugin.parameters.first(where: { $0.name == path.names[1] })
        else { return nil }
        return (arguments[0], parameter, arguments.count > 2 ? arguments[2].text ?? "" : "rate")
    }

    private func fall(_ scale: PlacedScale, _ field: String) -> PolicyError? {
        for index in scale.pieces.indices.dropFirst() {
            guard let bound = scale.scale.pieces[index - 1].bound?.value, bound.signum > 0,
                let low = scale.scale.pieces[index - 1].fields[field],
                let high = scale.scale.pieces[index].fields[field], high < low,
                let left = try? bound * low, let right = try? bound * high
            else { continue }
            return PolicyError(
                .parameterScaleCliff,
                "\(scale.title)在 \(bound) 处倒挂：公式用全部的数乘所在一档的 \(field)，到 \(bound) 是 \(left)，再多一点只有 \(right)；"
                    + "请核对这一档的 \(field)；要分段累进的用 township.marginal",
                at: scale.pieces[index].place)
        }
        return nil
    }
}
