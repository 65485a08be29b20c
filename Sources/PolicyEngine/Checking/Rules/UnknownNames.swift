import Governance
import LuaSyntax

/// Names of `township`, of the host and of `s` that exist nowhere.
struct UnknownNames: CheckRule {
    let codes: [PolicyErrorCode] = [.formulaUnknownName]

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        plugin.sources.flatMap { functions(in: $0, of: plugin) }
            + plugin.reads.all.filter(\.isCertain).compactMap { finding($0, in: plugin) }
    }

    private func functions(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError] {
        source.expressions.compactMap { placed in
            guard case .suffixed(let first, let suffixes) = placed.value.kind,
                case .name(let use) = first.kind, let module = plugin.module(of: use, in: source),
                let names = plugin.functions(of: module),
                case .field(let label)? = suffixes.first?.kind, !names.contains(label.name),
                let suffix = suffixes.first
            else { return nil }
            return source.finding(
                .formulaUnknownName,
                "\(module) 没有 \(label.name)\(NearNames.hint(label.name, among: names))",
                at: suffix.range)
        }
    }

    private func finding(_ read: SubjectRead, in plugin: CheckedPlugin) -> PolicyError? {
        let source = plugin.sources[read.function.file]
        var scope = NameScope(read, plugin)
        for position in read.path.names.indices {
            let name = read.path.names[position]
            guard let problem = scope.enter(name) else { continue }
            guard let range = read.range(ofName: position) else { return nil }
            let owner = SubjectPath(read.path.root, Array(read.path.names.prefix(position))).written
            return source.finding(.formulaUnknownName, "\(owner) 没有 \(name)\(problem)", at: range)
        }
        return nil
    }
}

extension CheckedPlugin {
    /// The functions of a module that the engine brings; `nil` for a module that it does not bring.
    func functions(of module: String) -> [String]? {
        switch module {
        case "township": known.township
        case LuaRuntime.hostModuleName
        where !known.host.isEmpty && !folder.moduleNames.contains(module):
            known.host
        default: nil
        }
    }
}
