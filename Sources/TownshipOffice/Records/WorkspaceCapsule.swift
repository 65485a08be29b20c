import Foundation
import Governance
import PolicyEngine

/// Takes everything out of a workspace that a run is computed from, and computes from nothing else.
enum WorkspaceCapsule {
    private static let plugins = "plugins"

    /// Reads the files of a workspace and of the scheme's plugin.
    static func of(_ folder: String, _ scheme: Scheme) throws(WorkspaceFindings) -> RunCapsule {
        let inputs = "inputs/\(scheme.definition.id)"
        var paths = [WorkspaceSettings.file]
        for part in ["directory", inputs] {
            paths += FileLookup.names(in: "\(folder)/\(part)").filter { $0.hasSuffix(".csv") }
                .map { "\(part)/\($0)" }
        }
        var files: [RunCapsule.File] = []
        var findings: [WorkspaceFinding] = []
        for path in paths {
            if let data = FileManager.default.contents(atPath: "\(folder)/\(path)") {
                files.append(RunCapsule.File(path: path, bytes: Array(data)))
            } else {
                findings.append(WorkspaceFinding(.fileMissing, path, "读不出这个文件，请检查权限"))
            }
        }
        if !findings.isEmpty { throw WorkspaceFindings(findings) }
        let plugin = "\(plugins)/\(scheme.plugin.id)"
        files += scheme.source.files.map {
            RunCapsule.File(path: "\(plugin)/\($0.path)", bytes: $0.bytes)
        }
        return RunCapsule(engine: TownshipVersion.current, files: files)
    }

    /// Computes a run from a capsule alone, in a folder of its own that is removed afterwards.
    static func run(
        _ capsule: RunCapsule, scheme id: String, period: Period, workers: Int,
        log: ((String) -> Void)? = nil, progress: (@Sendable (Int, Int) -> Void)? = nil
    ) throws -> PayRun {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "township-\(UUID().uuidString)")
        // What is in there are names and card numbers: nobody else may read them meanwhile.
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in capsule.files {
            let place = folder.appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: place)
        }
        let engine = try PolicyEngine(
            plugins: [folder.appendingPathComponent(plugins).path], limits: Workspace.limits,
            workers: workers)
        return try PayRun(
            try Workspace(folder: folder.path), try engine.scheme(id), period, log: log,
            progress: progress)
    }
}
