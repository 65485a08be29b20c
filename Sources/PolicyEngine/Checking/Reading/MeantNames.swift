import Governance

/// Names of parameters, inputs or pools that were probably meant where others are read that do not exist.
///
/// What is meant is not unused as well: one mistake, one finding.
struct MeantNames {
    private let names: Set<String>

    /// The names meant below a part of the subject, such as `param`.
    init(_ plugin: CheckedPlugin, below part: String) {
        let known: Set<String>
        switch part {
        case "param": known = Set(plugin.parameters.map(\.name))
        case "input": known = Set(plugin.schemes.flatMap { $0.definition.inputs.map(\.id) })
        default: known = Set(plugin.schemes.flatMap { $0.definition.pools.map(\.id) })
        }
        var meant: Set<String> = []
        var unknown: Set<String> = []
        for read in plugin.reads.all {
            guard let first = read.path.names.first else { continue }
            if read.path.names.count == 1 {
                if known.contains(first) { meant.insert(first) }
                continue
            }
            let name = read.path.names[1]
            if first == part {
                if !known.contains(name) { unknown.insert(name) }
            } else if known.contains(name), MeantNames.isUnknown(name, below: first, read, plugin) {
                meant.insert(name)
            }
        }
        // Whoever has more wrong names than this has other worries.
        for name in unknown.prefix(200) { meant.formUnion(NearNames.suggest(name, among: known)) }
        names = meant
    }

    func contains(_ name: String) -> Bool { names.contains(name) }

    /// Whether a part of the subject has no such name, as in `s.input.bonus` for a parameter.
    private static func isUnknown(
        _ name: String, below part: String, _ read: SubjectRead, _ plugin: CheckedPlugin
    ) -> Bool {
        let schemes = plugin.schemes(of: read)
        switch part {
        case "input": return !schemes.contains { $0.input(name) != nil }
        case "item": return !schemes.contains { $0.item(name) != nil }
        case "param": return !plugin.parameters.contains { $0.name == name }
        case "pool": return !schemes.contains { $0.pools.contains { $0.id == name } }
        default: return false
        }
    }
}
