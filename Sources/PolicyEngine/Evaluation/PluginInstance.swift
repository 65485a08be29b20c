import Governance
import LuaSandbox

/// A plugin that has run its main.lua in a machine of its own: what it declared, with the functions.
///
/// It belongs to the thread that made it.
final class PluginInstance {
    let plugin: LoadedPlugin
    let runtime: LuaRuntime
    private(set) var schemes: [SchemeProgram] = []
    private(set) var registers: [RegisterProgram] = []
    private(set) var indicators: [IndicatorProgram] = []
    private let collector: Collector

    /// Takes what functions such as `township.scheme` are given while main.lua runs.
    private final class Collector {
        var schemes: [SchemeProgram] = []
        var registers: [RegisterProgram] = []
        var indicators: [IndicatorProgram] = []
        var isOpen = true

        func add(_ scheme: SchemeProgram) throws(Refusal) {
            let id = scheme.definition.id
            guard !schemes.contains(where: { $0.definition.id == id }) else {
                throw Refusal(.schemeDuplicate, "方案 \(id) 声明了两次")
            }
            schemes.append(scheme)
        }

        func add(_ register: RegisterProgram) throws(Refusal) {
            let id = register.definition.id
            guard !registers.contains(where: { $0.definition.id == id }) else {
                throw Refusal(.registerTwice, "台账 \(id) 声明了两次")
            }
            registers.append(register)
        }

        func add(_ indicator: IndicatorProgram) throws(Refusal) {
            let id = indicator.definition.id
            guard !indicators.contains(where: { $0.definition.id == id }) else {
                throw Refusal(.indicatorTwice, "指标 \(id) 声明了两次")
            }
            indicators.append(indicator)
        }
    }

    init(
        _ plugin: LoadedPlugin, limits: EvaluationLimits, marks: CoverageMarks? = nil
    ) throws(PolicyFindings) {
        self.plugin = plugin
        let collector = Collector()
        self.collector = collector
        // The declaration needs the runtime that it is made for, which does not exist yet.
        let box = RuntimeBox()
        do throws(LuaError) {
            runtime = try LuaRuntime(
                limits: limits.lua,
                declaring: { function, arguments throws(Refusal) in
                    try PluginInstance.declare(function, arguments, collector, box)
                }, host: plugin.functions, marks: marks)
            box.runtime = runtime
            runtime.moduleSource = { plugin.chunks[$0 + ".lua"] }
            try LuaCancellation.watch(runtime.machine, runMain)
        } catch {
            throw PolicyFindings(PluginInstance.finding(error))
        }
        schemes = collector.schemes
        registers = collector.registers
        indicators = collector.indicators
        collector.isOpen = false
        runtime.machine.lockGlobals()
    }

    /// Runs main.lua of a plugin that loaded before, and answers one of its schemes.
    ///
    /// - Throws: Why it does not load this time: a limit of time, a function of the host.
    static func again(
        _ plugin: LoadedPlugin, scheme id: String, _ limits: EvaluationLimits,
        marks: CoverageMarks? = nil
    ) throws(EvaluationFault) -> (PluginInstance, SchemeProgram) {
        let instance: PluginInstance
        do throws(PolicyFindings) {
            instance = try PluginInstance(plugin, limits: limits, marks: marks)
        } catch {
            guard let finding = error.errors.first else {
                preconditionFailure("findings are never empty")
            }
            throw EvaluationFault(finding)
        }
        guard let scheme = instance.schemes.first(where: { $0.definition.id == id }) else {
            throw EvaluationFault(
                .schemeUnknown, Scheme.unknown(id, among: instance.schemes.map(\.definition.id)))
        }
        return (instance, scheme)
    }

    private final class RuntimeBox {
        unowned(unsafe) var runtime: LuaRuntime?
    }

    private func runMain() throws(LuaError) {
        guard let source = plugin.chunks["main.lua"] else {
            preconditionFailure("a plugin has a main.lua")
        }
        let chunk = try runtime.load(source, name: "main.lua")
        try runtime.machine.call(chunk) { _ in }
    }

    private static func declare(
        _ function: TownshipFunction, _ arguments: LuaArguments, _ collector: Collector,
        _ box: RuntimeBox
    ) throws(Refusal) -> LuaReply {
        guard let runtime = box.runtime, collector.isOpen else {
            let code: PolicyErrorCode =
                switch function {
                case .indicator: .indicatorDeclaration
                case .register: .registerDeclaration
                default: .schemeDeclaration
                }
            throw Refusal(
                code,
                "township.\(function.rawValue) 只能在 main.lua 运行时调用")
        }
        let value = try runtime.declared(arguments[0])
        switch function {
        case .indicator: try collector.add(try IndicatorReader.read(value))
        case .register: try collector.add(try RegisterReader.read(value))
        default: try collector.add(try SchemeReader.read(value))
        }
        return .null
    }

    /// The finding behind an error of main.lua.
    private static func finding(_ error: LuaError) -> PolicyError {
        let parts = error.place.split(separator: ":")
        let line = parts.count == 2 ? Int(parts[1]) : nil
        let code = PolicyErrorCode(rawValue: error.code) ?? .pluginFailed
        let chinese = LuaMessage.chinese(error.message)
        let message =
            code == .pluginFailed ? chinese ?? "\(error.message)（\(error.code)）" : error.message
        return PolicyError(
            code, message, file: parts.first.map(String.init) ?? "main.lua", line: line ?? 1)
    }
}
