import LuaSyntax

/// Globals that are assigned: in a formula that fails, and in main.lua a slip of the pen can hide behind it.
struct GlobalAssignments: SourceRule {
    let codes: [PolicyErrorCode] = [.luaGlobalAssignment]
    let needsWholePlugin = false

    func findings(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError] {
        let names = source.namesToSuggest.sorted()
        return source.chunk.globalUses.compactMap { use in
            switch use.kind {
            case .read: return nil
            case .functionDefinition:
                return source.finding(
                    .luaGlobalAssignment,
                    "函数 \(use.name) 成了全局的，前面加 local：local function \(use.name)(…)",
                    at: use.range)
            case .assignment:
                let hint = NearNames.hint(use.name, among: names)
                return source.finding(
                    .luaGlobalAssignment,
                    "\(use.name) 前面没有 local，成了全局变量，公式里会报错；请写 local \(use.name) = …\(hint)",
                    at: use.range)
            }
        }
    }
}
