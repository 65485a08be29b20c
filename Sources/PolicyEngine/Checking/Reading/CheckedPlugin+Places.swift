import Governance
import LuaSyntax

extension CheckedPlugin {
    /// Where an input is declared: at `name = { type = … }`, or else where main.lua begins.
    func place(ofInput name: String) -> SourcePlace {
        for source in sources {
            for placed in source.expressions {
                guard case .table(let fields) = placed.value.kind else { continue }
                for case .named(let label, let value) in fields where label.name == name {
                    let isDeclaration: Bool
                    switch value.unwrapped.kind {
                    case .name, .suffixed: isDeclaration = true
                    default: isDeclaration = value.entries?["type"] != nil
                    }
                    if isDeclaration {
                        return SourcePlace(file: source.file, line: label.range.start.line)
                    }
                }
            }
            for placed in source.statements {
                guard case .assignment(let targets, let values) = placed.value.kind else {
                    continue
                }
                for (target, value) in zip(targets, values) where value.entries?["type"] != nil {
                    guard case .suffixed(_, let suffixes) = target.kind,
                        case .field(let label)? = suffixes.last?.kind, label.name == name
                    else { continue }
                    return SourcePlace(file: source.file, line: label.range.start.line)
                }
            }
        }
        return SourcePlace(file: "main.lua")
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
