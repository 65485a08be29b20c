public import Governance

/// The rules of a workspace: plugin folders, read, checked and run once, ready to compute statements and to keep registers.
///
/// ```swift
/// let engine = try PolicyEngine(plugins: ["Plugins/village-cadre-pay"])
/// let scheme = try engine.scheme("village-cadre")
/// let statement = try await scheme.evaluate(subject, in: .month(2020, 3))
/// print(statement.net)
/// print(statement.explanationText)
/// ```
public final class PolicyEngine: Sendable {
    private let declared: [PluginDeclarations]
    private var loaded: [Scheme] { declared.flatMap(\.schemes) }

    /// Reads and loads plugins.
    ///
    /// - Parameters:
    ///   - folders: Each a plugin folder, or a folder of plugin folders.
    ///   - functions: What plugins may call through `require "host"`.
    ///   - limits: What the formulas of one subject may use.
    ///   - workers: How many threads compute; the results do not depend on it.
    /// - Throws: Everything that is wrong with the plugins, with file and line.
    public init(
        plugins folders: [String], functions: [HostFunction] = [],
        limits: EvaluationLimits = EvaluationLimits(), workers: Int = 2
    ) throws(PolicyFindings) {
        declared = try PolicyEngine.declarations(
            of: try PluginFolders.all(in: folders), limits: limits, workers: workers
        ) { folder throws(PolicyFindings) in
            try LoadedPlugin(folder: folder, functions: functions)
        }
    }

    /// Loads plugins that are in memory.
    ///
    /// - Parameters:
    ///   - sources: The plugins.
    ///   - functions: What plugins may call through `require "host"`.
    ///   - limits: What the formulas of one subject may use.
    ///   - workers: How many threads compute; the results do not depend on it.
    /// - Throws: Everything that is wrong with the plugins, with file and line.
    public init(
        sources: [PluginSource], functions: [HostFunction] = [],
        limits: EvaluationLimits = EvaluationLimits(), workers: Int = 2
    ) throws(PolicyFindings) {
        let byName = Dictionary(
            sources.map { ($0.folder, $0) }, uniquingKeysWith: { first, _ in first })
        declared = try PolicyEngine.declarations(
            of: byName.keys.sorted(), limits: limits, workers: workers
        ) { name throws(PolicyFindings) in
            guard let source = byName[name] else {
                preconditionFailure("only names of sources are asked for")
            }
            return try LoadedPlugin(source, functions: functions)
        }
    }

    private static func declarations(
        of folders: [String], limits: EvaluationLimits, workers: Int,
        loading load: (String) throws(PolicyFindings) -> LoadedPlugin
    ) throws(PolicyFindings) -> [PluginDeclarations] {
        var declared: [PluginDeclarations] = []
        var findings: [PolicyError] = []
        var owners: [String: String] = [:]
        for folder in folders {
            do throws(PolicyFindings) {
                let plugin = try load(folder)
                if let owner = owners.updateValue(folder, forKey: plugin.manifest.id) {
                    throw PolicyFindings(
                        PolicyError(
                            .pluginID, "插件 \(plugin.manifest.id) 在 \(owner) 已经有了",
                            file: "\(folder)/plugin.yaml",
                            line: 1))
                }
                declared.append(
                    try PluginDeclarations(of: plugin, limits: limits, workers: workers))
            } catch {
                findings += error.errors.map { $0.inside(folder) }
            }
        }
        findings += PolicyEngine.duplicates(among: declared.flatMap(\.schemes))
        findings += PolicyEngine.faults(of: declared.flatMap(\.registers))
        findings += PolicyEngine.faults(of: declared.flatMap(\.indicators))
        if !findings.isEmpty { throw PolicyFindings(findings) }
        return declared
    }

    private static func duplicates(among schemes: [Scheme]) -> [PolicyError] {
        var owners: [String: String] = [:]
        return schemes.compactMap { scheme in
            guard let owner = owners.updateValue(scheme.plugin.id, forKey: scheme.definition.id)
            else {
                return nil
            }
            return PolicyError(
                .schemeDuplicate,
                "方案 \(scheme.definition.id) 在插件 \(owner) 和 \(scheme.plugin.id) 里都有，请改一个",
                file: "\(scheme.plugin.id)/main.lua", line: 1)
        }
    }

    private static func faults(of indicators: [Indicator]) -> [PolicyError] {
        var owners: [String: String] = [:]
        return indicators.compactMap { indicator in
            let id = indicator.definition.id
            guard let owner = owners.updateValue(indicator.plugin.id, forKey: id) else {
                return nil
            }
            return PolicyError(
                .indicatorTwice, "指标 \(id) 在插件 \(owner) 和 \(indicator.plugin.id) 里都有，请改一个",
                file: "\(indicator.plugin.id)/main.lua", line: 1)
        }
    }

    /// Two registers of one id, and references to registers that nobody declares.
    private static func faults(of registers: [Register]) -> [PolicyError] {
        var owners: [String: String] = [:]
        var faults: [PolicyError] = []
        for register in registers {
            let id = register.definition.id
            guard let owner = owners.updateValue(register.plugin.id, forKey: id) else { continue }
            faults.append(
                PolicyError(
                    .registerTwice, "台账 \(id) 在插件 \(owner) 和 \(register.plugin.id) 里都有，请改一个",
                    file: "\(register.plugin.id)/main.lua", line: 1))
        }
        for register in registers {
            for field in register.definition.fields {
                guard case .register(let id)? = field.target, owners[id] == nil else { continue }
                faults.append(
                    PolicyError(
                        .registerDeclaration,
                        "台账 \(register.definition.id) 的栏 \(field.id) 指向台账 \(id)，没有这本台账"
                            + NearNames.hint(id, among: owners.keys.sorted()),
                        file: "\(register.plugin.id)/main.lua", line: 1))
            }
        }
        return faults
    }

    /// The schemes of all plugins, in order of the plugins and of their declaration.
    public var schemes: [SchemeDefinition] { loaded.map(\.definition) }

    /// The scheme of an id.
    ///
    /// - Throws: `scheme.unknown` with near ids.
    public func scheme(_ id: String) throws(PolicyError) -> Scheme {
        if let scheme = loaded.first(where: { $0.definition.id == id }) { return scheme }
        throw PolicyError(.schemeUnknown, Scheme.unknown(id, among: schemes.map(\.id)))
    }

    /// The registers of all plugins, in order of the plugins and of their declaration.
    public var registers: [RegisterDefinition] {
        declared.flatMap(\.registers).map(\.definition)
    }

    /// The register of an id, or of a title.
    ///
    /// - Throws: `register.unknown` with near ids.
    public func register(_ name: String) throws(RegisterError) -> Register {
        let all = declared.flatMap(\.registers)
        let found =
            all.first { $0.definition.id == name } ?? all.first { $0.definition.title == name }
        if let found { return found }
        let hint = NearNames.hint(name, among: registers.flatMap { [$0.id, $0.title] })
        let known =
            registers.isEmpty
            ? "；插件里还没有声明台账"
            : "；有：\(registers.map { "\($0.id)（\($0.title)）" }.joined(separator: "、"))"
        throw RegisterError(.unknown, name, "没有台账 \(name)" + (hint.isEmpty ? known : hint))
    }

    /// The indicators of all plugins, in order of the plugins and of their declaration.
    public var indicators: [IndicatorDefinition] {
        declared.flatMap(\.indicators).map(\.definition)
    }

    /// The indicator of an id, or of a title.
    ///
    /// - Throws: `indicator.unknown` with near ids.
    public func indicator(_ name: String) throws(PolicyError) -> Indicator {
        let all = declared.flatMap(\.indicators)
        let found =
            all.first { $0.definition.id == name } ?? all.first { $0.definition.title == name }
        if let found { return found }
        let hint = NearNames.hint(name, among: indicators.flatMap { [$0.id, $0.title] })
        let known =
            indicators.isEmpty
            ? "；插件里还没有声明指标" : "；有：\(indicators.map(\.id).joined(separator: "、"))"
        throw PolicyError(.indicatorUnknown, "没有指标 \(name)" + (hint.isEmpty ? known : hint))
    }
}
