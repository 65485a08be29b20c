public import Governance
import LuaSandbox

/// An indicator that is ready to be computed.
public final class Indicator: Sendable {
    /// What it is.
    public let definition: IndicatorDefinition
    /// The plugin it comes from.
    public var plugin: PluginManifest { loaded.manifest }
    /// All files of that plugin, as they were read.
    public var source: PluginSource { loaded.source }
    private let loaded: LoadedPlugin
    private let limits: EvaluationLimits

    init(_ definition: IndicatorDefinition, of plugin: LoadedPlugin, limits: EvaluationLimits) {
        self.definition = definition
        loaded = plugin
        self.limits = limits
    }

    /// The indicator as of a day.
    ///
    /// - Parameters:
    ///   - day: The day.
    ///   - source: What it is computed from.
    /// - Returns: The value, with all that it was computed from.
    /// - Throws: Why it cannot be computed, with the line of the plugin.
    public func value(on day: Day, from source: any IndicatorSource) throws(SetAside)
        -> IndicatorValue
    {
        let answer: Result<IndicatorValue, SetAside> = LuaThread.run {
            Result { () throws(SetAside) in try computed(on: day, from: source) }
        }
        return try answer.get()
    }

    private func computed(on day: Day, from source: any IndicatorSource) throws(SetAside)
        -> IndicatorValue
    {
        let id = definition.id
        let instance: PluginInstance
        do throws(PolicyFindings) {
            instance = try PluginInstance(loaded, limits: limits)
        } catch {
            let finding = error.errors[0]
            throw SetAside(key: id, code: finding.code.rawValue, message: finding.message)
        }
        guard let program = instance.indicators.first(where: { $0.definition.id == id }) else {
            throw SetAside(
                key: id, code: PolicyErrorCode.indicatorUnknown.rawValue, message: "插件这次没有声明这个指标")
        }
        let worker: IndicatorWorker
        do throws(LuaError) {
            worker = try IndicatorWorker(instance, on: day, from: source, limits: limits)
        } catch {
            throw SetAside(key: id, code: error.code, message: error.message, at: error.place)
        }
        do throws(EvaluationFault) {
            return try worker.value(of: program)
        } catch {
            throw SetAside(
                key: id, code: error.code,
                message: LuaMessage.chinese(error.message) ?? error.message, at: error.at)
        }
    }
}
