/// Parameters that no formula reads: somebody will change one and wonder why nothing happens.
struct UnusedParameters: CheckRule {
    let codes: [PolicyErrorCode] = [.parameterUnused]

    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        guard !plugin.hasHiddenFormulas else { return [] }
        let meant = MeantNames(plugin, below: "param")
        return plugin.parameters.compactMap { parameter in
            guard !plugin.reads.mentions(parameter.name, of: ["param"]),
                !meant.contains(parameter.name)
            else { return nil }
            return PolicyError(
                .parameterUnused,
                "参数“\(parameter.title ?? parameter.name)”（\(parameter.name)）没有公式用到，改了也不起作用；请删去，或在公式里读 s.param.\(parameter.name)",
                at: parameter.place)
        }
    }
}
