import LuaSyntax

/// Lua files that nothing requires, so that they never run.
struct UnusedModules: CheckRule {
    let codes: [PolicyErrorCode] = [.moduleUnused]

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        var required: Set<String> = []
        for source in plugin.sources {
            for placed in source.expressions {
                if let module = CheckedPlugin.required(placed.value) { required.insert(module) }
            }
            // A name that is computed may be any.
            let mayBeAny =
                source.chunk.globalUses.filter { $0.name == "require" }.count
                != source.expressions.count { CheckedPlugin.required($0.value) != nil }
            if mayBeAny { return [] }
        }
        return plugin.folder.moduleNames.filter { !required.contains($0) }.map { name in
            PolicyError(
                .moduleUnused,
                "没有文件 require \"\(name)\"，这个文件不会运行；请在要用的地方写 require \"\(name)\"，或删去文件",
                file: "\(name).lua", line: 1)
        }
    }
}
