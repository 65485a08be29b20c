import Governance
import PolicyEngine

/// Takes everything out of a workspace that a run is computed from, and computes from nothing else.
enum WorkspaceCapsule {
    private static let plugins = "plugins/"

    /// Whether a file of a capsule is a plugin's.
    static func isOfPlugin(_ path: String) -> Bool { path.hasPrefix(plugins) }

    /// Whether a file of a capsule is one of a plugin's.
    static func isFile(_ path: String, of plugin: String) -> Bool {
        path.hasPrefix("\(plugins)\(plugin)/")
    }

    /// Takes the files of a workspace and of the scheme's plugin.
    static func of(_ workspace: Workspace, _ scheme: Scheme) throws(WorkspaceFindings) -> RunCapsule
    {
        var paths = [WorkspaceSettings.file]
        for part in ["directory", "inputs/\(scheme.definition.id)"] {
            paths += workspace.files.names(in: part).filter { $0.hasSuffix(".csv") }
                .map { "\(part)/\($0)" }
        }
        var files: [RunCapsule.File] = []
        var findings: [WorkspaceFinding] = []
        for path in paths {
            if let bytes = workspace.files.bytes(path) {
                files.append(RunCapsule.File(path: path, bytes: bytes))
            } else {
                findings.append(WorkspaceFinding(.fileMissing, path, "读不出这个文件，请检查权限"))
            }
        }
        if !findings.isEmpty { throw WorkspaceFindings(findings) }
        files += scheme.source.files.map {
            RunCapsule.File(path: "\(plugins)\(scheme.plugin.id)/\($0.path)", bytes: $0.bytes)
        }
        return RunCapsule(engine: TownshipVersion.current, files: files)
    }

    /// The scheme in a capsule.
    static func scheme(_ capsule: RunCapsule, _ id: String, workers: Int = 1) throws -> Scheme {
        try PolicyEngine(
            sources: try pluginSources(capsule), limits: Workspace.limits, workers: workers
        ).scheme(id)
    }

    /// The workspace and the scheme in a capsule.
    static func open(_ capsule: RunCapsule, scheme id: String, workers: Int) throws
        -> (workspace: Workspace, scheme: Scheme)
    {
        (
            try Workspace(folder: "", files: WorkspaceFiles(capsule.files)),
            try scheme(capsule, id, workers: workers)
        )
    }

    /// Computes a run from a capsule alone.
    static func run(
        _ capsule: RunCapsule, scheme id: String, period: Period, workers: Int,
        explained: Bool = false, log: ((String) -> Void)? = nil,
        progress: (@Sendable (Int, Int) -> Void)? = nil
    ) throws -> PayRun {
        let (workspace, scheme) = try open(capsule, scheme: id, workers: workers)
        return try PayRun(
            workspace, scheme, period, explained: explained, log: log, progress: progress)
    }

    private static func pluginSources(_ capsule: RunCapsule) throws -> [PluginSource] {
        let files = capsule.files.filter { isOfPlugin($0.path) }
        let byPlugin = Dictionary(
            grouping: files,
            by: { String($0.path.dropFirst(plugins.count).prefix { $0 != "/" }) })
        return try byPlugin.keys.sorted().map { id in
            try PluginSource(
                folder: id,
                files: (byPlugin[id] ?? []).map {
                    PluginFile(
                        path: String($0.path.dropFirst(plugins.count + id.count + 1)),
                        bytes: $0.bytes)
                })
        }
    }
}
