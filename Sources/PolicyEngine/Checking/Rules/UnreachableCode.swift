import LuaSyntax

/// Statements that never run: behind what always leaves, or in a branch whose condition was asked before.
struct UnreachableCode: SourceRule {
    let codes: [PolicyErrorCode] = [.luaUnreachable]
    let needsWholePlugin = false

    func findings(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError] {
        source.blocks.compactMap { behindExit($0.value, source, plugin) }
            + source.statements.flatMap { repeated($0.value, source) }
    }

    private func behindExit(_ block: Block, _ source: CheckedSource, _ plugin: CheckedPlugin)
        -> PolicyError?
    {
        var exit: Statement?
        for statement in block.statements {
            if case .label = statement.kind { return nil }
            if let exit {
                return source.finding(
                    .luaUnreachable,
                    "这一行走不到：第 \(exit.range.start.line) 行总会离开；请删去，或挪到前面", at: statement.range)
            }
            if leaves(statement, source, plugin) { exit = statement }
        }
        return nil
    }

    /// Whether a statement never goes on to the next one.
    private func leaves(_ statement: Statement, _ source: CheckedSource, _ plugin: CheckedPlugin)
        -> Bool
    {
        switch statement.kind {
        case .returning, .breaking, .goto: return true
        case .call(let call): return raises(call, source, plugin)
        case .block(let block): return leaves(block, source, plugin)
        case .conditional(let clauses, let otherwise):
            guard let otherwise else { return false }
            return leaves(otherwise, source, plugin)
                && clauses.allSatisfy { leaves($0.body, source, plugin) }
        default: return false
        }
    }

    private func leaves(_ block: Block, _ source: CheckedSource, _ plugin: CheckedPlugin) -> Bool {
        let hasLabel = block.statements.contains { statement in
            if case .label = statement.kind { return true }
            return false
        }
        return !hasLabel && block.statements.contains { leaves($0, source, plugin) }
    }

    /// Whether a call is `error(…)` or `township.error(…)`.
    private func raises(_ call: Expression, _ source: CheckedSource, _ plugin: CheckedPlugin)
        -> Bool
    {
        guard case .suffixed(let first, let suffixes) = call.kind, case .name(let use) = first.kind
        else { return false }
        switch suffixes.first?.kind {
        case .call: return use.name == "error" && use.binding == .global
        case .field(let label):
            guard suffixes.count == 2, label.name == "error", case .call = suffixes[1].kind else {
                return false
            }
            return plugin.module(of: use, in: source) == "township"
        default: return false
        }
    }

    /// Branches of an `if` whose condition stands above already.
    private func repeated(_ statement: Statement, _ source: CheckedSource) -> [PolicyError] {
        guard case .conditional(let clauses, _) = statement.kind else { return [] }
        var seen: [String: Int] = [:]
        return clauses.compactMap { clause in
            let text = source.text(clause.condition.range)
            let line = clause.condition.range.start.line
            // A function may answer something else the second time.
            guard !text.contains("(") else { return nil }
            if let first = seen[text] {
                return source.finding(
                    .luaUnreachable, "这个条件和第 \(first) 行的一样，走不到这里；请改条件，或删去这一支",
                    at: clause.condition.range)
            }
            seen[text] = line
            return nil
        }
    }
}
