import LuaSyntax

/// Formulas that change what outlives them, so that one subject could get what another left behind.
struct KeptState: SourceRule {
    let codes: [PolicyErrorCode] = [.formulaKeepsState]

    private static let changing: Set<[String]> = [
        ["table", "insert"], ["table", "remove"], ["table", "sort"], ["rawset"], ["setmetatable"],
    ]

    func findings(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError] {
        let formulas = Set(plugin.formulas.filter { $0.file == source.position }.map(\.index))
        var findings: [PolicyError] = []
        for placed in source.statements where formulas.contains(placed.function) {
            guard case .assignment(let targets, _) = placed.value.kind else { continue }
            for target in targets {
                if let name = outer(target, source, formulas) {
                    findings.append(finding(name, at: target.range, source))
                }
            }
        }
        for call in plugin.calls[source.position] where formulas.contains(call.function) {
            guard let variable = call.variable, variable.binding == .global,
                KeptState.changing.contains([variable.name] + call.name),
                let argument = call.arguments.first ?? nil,
                let name = outer(argument, source, formulas)
            else { continue }
            findings.append(finding(name, at: call.range, source))
        }
        return findings
    }

    private func finding(_ name: String, at range: SourceRange, _ source: CheckedSource)
        -> PolicyError
    {
        source.finding(
            .formulaKeepsState,
            "公式改了外面的 \(name)，会从一个人带到下一个人：先算谁后算谁，结果就不一样；请在公式里用 local，要跨人的数用 pools 或录入项",
            at: range)
    }

    /// The name of the variable behind a target, when it is there before the formula begins.
    private func outer(_ target: Expression, _ source: CheckedSource, _ formulas: Set<Int>)
        -> String?
    {
        let use: NameUse
        switch target.unwrapped.kind {
        case .name(let name): use = name
        case .suffixed(let first, _):
            guard case .name(let name) = first.unwrapped.kind else { return nil }
            use = name
        default: return nil
        }
        var id = use.binding.variable
        var isAlias = false
        // `local t = totals` is the same table.
        for _ in 0..<4 {
            guard let variable = id, let origin = source.variables[variable] else { return nil }
            if !formulas.contains(origin.function) {
                if case .name = target.unwrapped.kind, isAlias { return nil }
                return use.name
            }
            guard source.chunk[variable].role == .variable, let value = origin.value,
                case .name(let other) = value.unwrapped.kind
            else { return nil }
            isAlias = true
            id = other.binding.variable
        }
        return nil
    }
}
