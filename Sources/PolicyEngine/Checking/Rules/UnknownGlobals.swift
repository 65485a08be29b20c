import LuaSyntax

/// Globals that are read and exist nowhere.
struct UnknownGlobals: CheckRule {
    let codes: [PolicyErrorCode] = [.formulaUnknownName]

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        let assigned = Set(
            plugin.sources.flatMap { source in
                source.chunk.globalUses.filter { $0.kind != .read }.map(\.name)
            })
        return plugin.sources.flatMap { source -> [PolicyError] in
            let names = source.namesToSuggest.union(KnownNames.standardGlobals).sorted()
            return source.chunk.globalUses.compactMap { use in
                guard use.kind == .read, !KnownNames.standardGlobals.contains(use.name),
                    !assigned.contains(use.name), !plugin.known.globals.contains(use.name)
                else { return nil }
                return source.finding(
                    .formulaUnknownName, message(use.name, names), at: use.range)
            }
        }
    }

    private func message(_ name: String, _ names: [String]) -> String {
        if KnownNames.denied.contains(name) { return "\(name) 在插件里不可用" }
        if name == "township" || name == LuaRuntime.hostModuleName {
            return "没有全局变量 \(name)，请在文件开头写 local \(name) = require \"\(name)\""
        }
        if name == "null" || name == "None" || name == "NULL" {
            return "没有全局变量 \(name)，“没有”在 Lua 里写 nil"
        }
        return "没有全局变量 \(name)\(NearNames.hint(name, among: names))"
    }
}
