import LuaSyntax

/// Assignments to `s` or to what it holds, which fail.
struct ReadOnlySubject: SourceRule {
    let codes: [PolicyErrorCode] = [.formulaReadOnly]

    func findings(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError] {
        source.statements.flatMap { placed -> [PolicyError] in
            guard case .assignment(let targets, _) = placed.value.kind else { return [] }
            return targets.compactMap { target in
                guard case .suffixed(let first, _) = target.kind, case .name(let use) = first.kind,
                    let id = use.binding.variable, source.chunk[id].assignments == 0,
                    plugin.meanings.meanings(of: use, in: source).count == 1
                else { return nil }
                return source.finding(
                    .formulaReadOnly,
                    "\(source.text(target.range)) 不能赋值：公式看到的都只能读；请用 local 变量",
                    at: target.range)
            }
        }
    }
}
