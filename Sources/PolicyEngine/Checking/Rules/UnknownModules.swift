import LuaSyntax

/// `require` of modules that there are not.
struct UnknownModules: SourceRule {
    let codes: [PolicyErrorCode] = [.formulaUnknownName]

    func findings(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError] {
        source.expressions.compactMap { placed in
            guard let module = CheckedPlugin.required(placed.value),
                plugin.functions(of: module) == nil, !plugin.folder.moduleNames.contains(module)
            else { return nil }
            return source.finding(
                .formulaUnknownName, message(module, plugin), at: placed.value.range)
        }
    }

    private func message(_ module: String, _ plugin: CheckedPlugin) -> String {
        guard module != LuaRuntime.hostModuleName else {
            return "没有模块 host：运行插件的程序没有提供自己的函数"
        }
        let hosts = plugin.known.host.isEmpty ? [] : [LuaRuntime.hostModuleName]
        let names = plugin.folder.moduleNames + ["township"] + hosts
        return "没有模块 \(module)\(NearNames.hint(module, among: names))"
    }
}
