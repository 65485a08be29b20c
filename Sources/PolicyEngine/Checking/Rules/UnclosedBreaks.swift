import LuaSyntax

/// `break` in a loop that has something to close, which Lua 5.4.4 leaves open until the function ends.
///
/// It does so in a `for … in` with a fourth value to be closed, when a function inside the loop uses one of its variables.
struct UnclosedBreaks: SourceRule {
    let codes: [PolicyErrorCode] = [.luaUnclosedBreak]
    let needsWholePlugin = false

    func findings(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError] {
        source.statements.flatMap { placed -> [PolicyError] in
            guard case .genericFor(let loop) = placed.value.kind,
                hasClosingValue(loop, source, plugin)
            else { return [] }
            let isCaptured = loop.variables.contains { source.chunk[$0].isCaptured }
            return breaks(in: loop.body, isCaptured, source).map { range in
                source.finding(
                    .luaUnclosedBreak,
                    "Lua 5.4.4 在这里 break 不会马上关闭循环的第四个值（里面的函数用到了循环里的变量）；"
                        + "请改用 goto 跳到循环后面，或不在里面的函数里用这个变量",
                    at: range)
            }
        }
    }

    private func hasClosingValue(
        _ loop: GenericFor, _ source: CheckedSource, _ plugin: CheckedPlugin
    ) -> Bool {
        if loop.iterator.count >= 4 { return true }
        guard loop.iterator.count == 1,
            case .suffixed(let first, let suffixes)? = loop.iterator.first?.kind,
            suffixes.count <= 2
        else { return false }
        let callee: [SourceFunction.ID]
        if suffixes.count == 1 {
            callee = plugin.graph.candidates(for: first, in: source)
        } else if case .field(let label) = suffixes[0].kind {
            callee = plugin.graph.functions(named: label.name)
        } else {
            callee = []
        }
        return callee.contains { plugin.sources[$0.file].spreading.contains($0.index) }
    }

    /// The breaks that leave this loop, not one inside of it, where a captured variable is in scope.
    private func breaks(in block: Block, _ outer: Bool, _ source: CheckedSource) -> [SourceRange] {
        var isCaptured = outer
        return block.statements.flatMap { statement -> [SourceRange] in
            switch statement.kind {
            case .breaking: return isCaptured ? [statement.range] : []
            case .local(let variables, _):
                if variables.contains(where: { source.chunk[$0].isCaptured }) { isCaptured = true }
                return []
            case .localFunction(let id, _):
                if source.chunk[id].isCaptured { isCaptured = true }
                return []
            case .block(let block): return breaks(in: block, isCaptured, source)
            case .conditional(let clauses, let otherwise):
                return clauses.flatMap { breaks(in: $0.body, isCaptured, source) }
                    + (otherwise.map { breaks(in: $0, isCaptured, source) } ?? [])
            default: return []
            }
        }
    }
}
