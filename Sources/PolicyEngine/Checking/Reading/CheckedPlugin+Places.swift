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

    /// Whether a name that does not exist was probably meant to be this one: then it is not unused as well.
    func mayBeMeant(_ name: String, below part: [String]) -> Bool {
        let known: Set<String>
        switch part {
        case ["param"]: known = Set(parameters.map(\.name))
        case ["input"]: known = Set(schemes.flatMap { $0.definition.inputs.map(\.id) })
        default: known = Set(schemes.flatMap { $0.definition.pools.map(\.id) })
        }
        return isNamedElsewhere(name, than: part)
            || reads.all.contains { read in
                guard read.path.names.count > part.count,
                    Array(read.path.names.prefix(part.count)) == part
                else { return false }
                let written = read.path.names[part.count]
                return !known.contains(written)
                    && NearNames.suggest(written, among: known).contains(name)
            }
    }

    /// Whether a name is read below a part of the subject that has none such, as `s.input.bonus` for a parameter.
    private func isNamedElsewhere(_ name: String, than part: [String]) -> Bool {
        reads.all.contains { read in
            guard read.path.root == .subject, let first = read.path.names.first else {
                return false
            }
            if first == name { return read.path.names.count == 1 }
            guard read.path.names.count == 2, read.path.names[1] == name, first != part[0] else {
                return false
            }
            let definitions = schemes(of: read)
            switch first {
            case "input": return !definitions.contains { $0.input(name) != nil }
            case "item": return !definitions.contains { $0.item(name) != nil }
            case "param": return !parameters.contains { $0.name == name }
            case "pool": return !definitions.contains { $0.pools.contains { $0.id == name } }
            default: return false
            }
        }
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
