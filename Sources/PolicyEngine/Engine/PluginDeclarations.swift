import Governance
import LuaSandbox

/// What a plugin declares, each ready to be worked with.
struct PluginDeclarations: Sendable {
    let schemes: [Scheme]
    let registers: [Register]
    let indicators: [Indicator]

    private typealias Declared = (
        schemes: [SchemeDefinition], registers: [RegisterDefinition],
        indicators: [IndicatorDefinition], printed: [String]
    )

    /// Runs a plugin's main.lua once.
    init(
        of plugin: LoadedPlugin, limits: EvaluationLimits, workers: Int,
        log: ((String) -> Void)? = nil
    ) throws(PolicyFindings) {
        let answer: Result<Declared, PolicyFindings> = LuaThread.run {
            Result { () throws(PolicyFindings) in
                let instance = try PluginInstance(plugin, limits: limits)
                return (
                    instance.schemes.map(\.definition), instance.registers.map(\.definition),
                    instance.indicators.map(\.definition),
                    instance.runtime.printed.take(of: "main.lua")
                )
            }
        }
        let declared = try answer.get()
        if let log { declared.printed.forEach(log) }
        schemes = declared.schemes.map {
            Scheme($0, of: plugin, limits: limits, workers: workers)
        }
        registers = declared.registers.map { Register($0, of: plugin, limits: limits) }
        indicators = declared.indicators.map { Indicator($0, of: plugin, limits: limits) }
    }
}
