import Governance
import LuaSyntax

/// Names of `township`, of the host and of `s` that exist nowhere.
struct UnknownNames: CheckRule {
    let codes: [PolicyErrorCode] = [.formulaUnknownName]

    /// What can be the same for many reads: where they lead, and whose they are.
    private struct Question: Hashable {
        let path: SubjectPath
        let schemes: [Int]
    }

    /// The name of a path that does not exist, as a position, and what to say of it.
    private struct Problem {
        let position: Int
        let message: String
    }

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        var answers: [Question: Problem?] = [:]
        let unknown = plugin.reads.all.filter(\.isCertain).compactMap { read -> PolicyError? in
            let question = Question(
                path: read.path, schemes: plugin.schemes(running: read.function))
            let problem = answers[question] ?? problem(of: read, in: plugin)
            answers[question] = .some(problem)
            guard let problem, let range = read.range(ofName: problem.position) else { return nil }
            return plugin.sources[read.function.file].finding(
                .formulaUnknownName, problem.message, at: range)
        }
        return plugin.sources.flatMap { functions(in: $0, of: plugin) } + unknown
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

    private func problem(of read: SubjectRead, in plugin: CheckedPlugin) -> Problem? {
        var scope = NameScope(read, plugin)
        for (position, name) in read.path.names.enumerated() {
            guard let hint = scope.enter(name) else { continue }
            let owner = SubjectPath(read.path.root, Array(read.path.names.prefix(position)))
            return Problem(position: position, message: "\(owner.written) 没有 \(name)\(hint)")
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
