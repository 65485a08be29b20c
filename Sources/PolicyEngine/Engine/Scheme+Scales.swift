public import ExactNumbers
public import Governance

extension Scheme {
    /// The scales among the parameters of the scheme's plugin, each with where it stands and from when it holds.
    ///
    /// An expression holds the scale itself, which is what counts; this tells where it was taken from.
    public var scales: [TierScale: FigureSource] {
        var scales: [TierScale: FigureSource] = [:]
        for parameter in loaded.parameters.parameters {
            for entry in parameter.timeline.entries {
                collect(entry.value.value, [], parameter, entry, into: &scales)
            }
        }
        return scales
    }

    private func collect(
        _ value: ParameterValue, _ path: [String], _ parameter: Parameter,
        _ entry: Timeline<Parameter.Setting>.Entry, into scales: inout [TierScale: FigureSource]
    ) {
        if let scale = value.scale, scales[scale] == nil {
            scales[scale] = .parameter(
                name: parameter.title ?? parameter.name, path: path, from: entry.from,
                basis: entry.value.basis ?? parameter.basis,
                place: RecordPlace(file: value.place.file, row: value.place.line)
            ).inside(plugin.id)
        }
        if case .table(let table) = value.content {
            for member in table.entries {
                collect(member.value, path + [member.key], parameter, entry, into: &scales)
            }
        }
    }
}
