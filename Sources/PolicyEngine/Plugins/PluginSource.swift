/// All that a plugin's folder holds, as a value: what it computes depends on nothing else.
public struct PluginSource: Hashable, Sendable {
    /// The name of the folder, usually the plugin's id.
    public let folder: String
    /// `plugin.yaml`.
    public let manifest: PluginFile
    /// `main.lua`.
    public let main: PluginFile
    /// The other Lua files whose names can be given to `require`, in the order of their names.
    public let modules: [PluginFile]
    /// The files of `parameters/`, in the order of their names.
    public let parameters: [PluginFile]
    /// The files of `tests/`, in the order of their names.
    public let tests: [PluginFile]
    /// `README.md`, when there is one.
    public let readme: PluginFile?

    /// A plugin of files in memory.
    ///
    /// - Parameters:
    ///   - folder: The name of the folder.
    ///   - files: Its files in any order; those that mean nothing in a plugin are left out.
    /// - Throws: `plugin.missing_file` without `plugin.yaml` or `main.lua`; `plugin.file_name`.
    public init(folder: String, files: [PluginFile]) throws(PolicyFindings) {
        var errors: [PolicyError] = []
        var found: [PluginFileKind: [PluginFile]] = [:]
        for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
            if let kind = PluginFileKind(path: file.path) { found[kind, default: []].append(file) }
            if let error = PluginFileKind.misnamed(file.path) { errors.append(error) }
        }
        self.folder = folder
        for (kind, name) in [(PluginFileKind.manifest, "plugin.yaml"), (.main, "main.lua")]
        where found[kind] == nil {
            errors.append(
                PolicyError(
                    .pluginMissingFile, "插件文件夹\(QuotedName(folder))里没有 \(name)，请补上",
                    file: name, line: 1))
        }
        guard errors.isEmpty, let manifest = found[.manifest]?.first, let main = found[.main]?.first
        else { throw PolicyFindings(errors) }
        self.manifest = manifest
        self.main = main
        modules = found[.module] ?? []
        parameters = found[.parameters] ?? []
        tests = found[.tests] ?? []
        readme = found[.readme]?.first
    }

    /// All files that belong to the plugin, in a fixed order.
    public var files: [PluginFile] {
        [manifest, main] + modules + parameters + tests + (readme.map { [$0] } ?? [])
    }

    /// The Lua file that `require` loads under a name, or nil.
    ///
    /// - Parameter name: Letters, digits, `_` and `-`; so no name leads out of the folder.
    /// - Returns: The file, or nil when no file of the folder has that name.
    public func module(_ name: String) -> PluginFile? {
        modules.first { $0.path == "\(name).lua" }
    }

    /// The names that `require` accepts, in order.
    public var moduleNames: [String] {
        modules.map { String($0.path.dropLast(".lua".count)) }
    }
}
