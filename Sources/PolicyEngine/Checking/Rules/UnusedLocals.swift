import LuaSyntax

/// Local variables and functions that nothing reads.
///
/// A name that begins with `_` says that it is not needed.
struct UnusedLocals: SourceRule {
    let codes: [PolicyErrorCode] = [.luaUnusedLocal]
    let needsWholePlugin = false

    func findings(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError] {
        source.statements.flatMap { placed -> [PolicyError] in
            switch placed.value.kind {
            case .local(let variables, let values):
                // `local ok, message = pcall(f)` cannot leave out a value that it does not need.
                let isSpread = values.count < variables.count && values.last?.isMultiple == true
                if isSpread, variables.contains(where: { isRead($0, source) }) { return [] }
                return variables.compactMap { finding($0, "变量", source) }
            case .localFunction(let id, _):
                return [finding(id, "函数", source)].compactMap { $0 }
            default: return []
            }
        }
    }

    private func isRead(_ id: LocalVariable.ID, _ source: CheckedSource) -> Bool {
        let variable = source.chunk[id]
        return variable.reads > 0 || variable.attribute == .close || variable.name.hasPrefix("_")
    }

    private func finding(
        _ id: LocalVariable.ID, _ what: String, _ source: CheckedSource
    ) -> PolicyError? {
        guard !isRead(id, source) else { return nil }
        let variable = source.chunk[id]
        return source.finding(
            .luaUnusedLocal, "\(what) \(variable.name) 后面没有用到；请删去，要是写错了名字就改过来", at: variable.range)
    }
}
