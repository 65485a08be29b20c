import Governance
import LuaSyntax

/// A plugin as it was read: its texts checked, its Lua parsed, nothing run yet.
///
/// One value serves any number of workers.
struct LoadedPlugin: Sendable {
    let source: PluginSource
    let manifest: PluginManifest
    let parameters: ParameterSet
    /// The rewritten sources of main.lua and of modules, by file name.
    let chunks: [String: DialectSource]
    /// What the host lends to the plugin.
    let functions: [HostFunction]
    /// Whether the sources tell what is reached of them.
    let isProbed: Bool

    /// Checks everything that can be checked without running the plugin.
    ///
    /// - Parameters:
    ///   - source: The files.
    ///   - functions: What the host lends to the plugin.
    ///   - isProbed: Whether the sources tell what is reached of them.
    /// - Throws: All findings at once.
    init(
        _ source: PluginSource, functions: [HostFunction] = [], isProbed: Bool = false
    ) throws(PolicyFindings) {
        self.source = source
        self.functions = functions
        self.isProbed = isProbed
        var findings: [PolicyError] = []
        var manifest: PluginManifest?
        var parameters: ParameterSet?
        do throws(PolicyFindings) {
            manifest = try PluginManifest(source.manifest.bytes, file: source.manifest.path)
        } catch { findings += error.errors }
        do throws(PolicyFindings) {
            parameters = try LoadedPlugin.parameters(of: source)
        } catch { findings += error.errors }
        var chunks: [String: DialectSource] = [:]
        var nextProbe = 1
        for file in [source.main] + source.modules {
            if let fault = file.encodingFault {
                findings.append(fault)
                continue
            }
            do throws(LuaSyntaxError) {
                let chunk = try DialectSource(
                    file.luaSource, firstProbe: isProbed ? nextProbe : nil)
                nextProbe += chunk.probes?.probes.count ?? 0
                chunks[file.path] = chunk
            } catch {
                findings.append(PolicyError(error, file: file.path))
            }
        }
        self.chunks = chunks
        guard findings.isEmpty, let manifest, let parameters else { throw PolicyFindings(findings) }
        self.manifest = manifest
        self.parameters = parameters
    }

    private static func parameters(of source: PluginSource) throws(PolicyFindings) -> ParameterSet {
        var files: [ParameterFile] = []
        var findings: [PolicyError] = []
        for file in source.parameters {
            do throws(PolicyFindings) {
                files.append(try ParameterFile(file.bytes, file: file.path))
            } catch { findings += error.errors }
        }
        if !findings.isEmpty { throw PolicyFindings(findings) }
        return try ParameterSet(files)
    }

    /// Whether statements may be replayed from recordings of other subjects.
    var isReplayable: Bool { chunks.values.allSatisfy(\.isReplayable) }

    /// True when a Lua source of the plugin holds a name.
    func mentions(_ name: String) -> Bool {
        ([source.main] + source.modules).contains { file in
            String(decoding: file.bytes, as: UTF8.self).contains(name)
        }
    }

    /// Reads and checks a plugin folder.
    init(
        folder: String, functions: [HostFunction] = [], isProbed: Bool = false
    ) throws(PolicyFindings) {
        try self.init(
            try PluginFolder(path: folder).read(), functions: functions, isProbed: isProbed)
    }
}

extension PolicyError {
    /// The same finding, as one of the plugin.
    init(_ error: LuaSyntaxError, file: String) {
        self.init(
            .luaSyntax, error.message, file: file, line: error.position.line,
            column: error.position.column)
    }
}
