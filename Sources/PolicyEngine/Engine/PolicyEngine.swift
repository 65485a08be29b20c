public import Governance

/// The rules of a workspace: plugin folders, read, checked and run once, ready to compute statements.
///
/// ```swift
/// let engine = try PolicyEngine(plugins: ["Plugins/village-cadre-pay"])
/// let scheme = try engine.scheme("village-cadre")
/// let statement = try await scheme.evaluate(subject, in: .month(2020, 3))
/// print(statement.net)
/// print(statement.explanationText)
/// ```
public final class PolicyEngine: Sendable {
    private let loaded: [Scheme]

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
        loaded = try PolicyEngine.schemes(
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
        loaded = try PolicyEngine.schemes(
            of: byName.keys.sorted(), limits: limits, workers: workers
        ) { name throws(PolicyFindings) in
            guard let source = byName[name] else {
                preconditionFailure("only names of sources are asked for")
            }
            return try LoadedPlugin(source, functions: functions)
        }
    }

    private static func schemes(
        of folders: [String], limits: EvaluationLimits, workers: Int,
        loading load: (String) throws(PolicyFindings) -> LoadedPlugin
    ) throws(PolicyFindings) -> [Scheme] {
        var schemes: [Scheme] = []
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
                schemes += try Scheme.all(of: plugin, limits: limits, workers: workers)
            } catch {
                findings += error.errors.map { $0.inside(folder) }
            }
        }
        findings += PolicyEngine.duplicates(among: schemes)
        if !findings.isEmpty { throw PolicyFindings(findings) }
        return schemes
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

    /// The schemes of all plugins, in order of the plugins and of their declaration.
    public var schemes: [SchemeDefinition] { loaded.map(\.definition) }

    /// The scheme of an id.
    ///
    /// - Throws: `scheme.unknown` with near ids.
    public func scheme(_ id: String) throws(PolicyError) -> Scheme {
        if let scheme = loaded.first(where: { $0.definition.id == id }) { return scheme }
        throw PolicyError(.schemeUnknown, Scheme.unknown(id, among: schemes.map(\.id)))
    }
}
