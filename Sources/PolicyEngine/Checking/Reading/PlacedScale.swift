import ExactNumbers
import Governance

/// A scale of a parameter, with the places of its pieces.
struct PlacedScale {
    let parameter: Parameter
    let scale: TierScale
    let pieces: [ParameterValue]
    /// The keys that lead to it within the parameter.
    let path: [String]

    var title: String {
        "参数“\(parameter.title ?? parameter.name)”（\(parameter.name)）\(path.map { "[\($0)]" }.joined())"
    }

    /// The scales of a parameter, of whatever date and depth.
    static func all(of parameter: Parameter) -> [PlacedScale] {
        parameter.timeline.entries.flatMap { all(in: $0.value.value, of: parameter, []) }
    }

    private static func all(in value: ParameterValue, of parameter: Parameter, _ path: [String])
        -> [PlacedScale]
    {
        switch value.content {
        case .list(let pieces):
            guard let scale = value.scale else { return [] }
            return [PlacedScale(parameter: parameter, scale: scale, pieces: pieces, path: path)]
        case .table(let table):
            return table.entries.flatMap { all(in: $0.value, of: parameter, path + [$0.key]) }
        default: return []
        }
    }
}
