import Governance
import LuaSyntax

extension CheckedPlugin {
    /// Where inputs are declared, by their names: at `name = { type = … }`.
    var inputPlaces: [String: SourcePlace] {
        var places: [String: SourcePlace] = [:]
        func note(_ label: Label, _ source: CheckedSource) {
            guard places[label.name] == nil else { return }
            places[label.name] = SourcePlace(file: source.file, line: label.range.start.line)
        }
        for source in sources {
            for placed in source.expressions {
                guard case .table(let fields) = placed.value.kind else { continue }
                for case .named(let label, let value) in fields {
                    switch value.unwrapped.kind {
                    case .name, .suffixed: note(label, source)
                    default: if value.entries?["type"] != nil { note(label, source) }
                    }
                }
            }
            for placed in source.statements {
                guard case .assignment(let targets, let values) = placed.value.kind else {
                    continue
                }
                for (target, value) in zip(targets, values) where value.entries?["type"] != nil {
                    guard case .suffixed(_, let suffixes) = target.kind,
                        case .field(let label)? = suffixes.last?.kind
                    else { continue }
                    note(label, source)
                }
            }
        }
        return places
    }

    /// The fields of persons and organizations that the plugin's own cases supply.
    static func attributes(of tests: [TestCase]) -> [String: [String]] {
        var names: [String: Set<String>] = [:]
        for test in tests {
            for subject in test.subjects {
                for part in ["person", "organization"] {
                    for member in subject.line[part]?.members ?? [] {
                        names[part, default: []].insert(member.key)
                    }
                }
            }
        }
        return names.mapValues { $0.sorted() }
    }
}
