import PolicyEngine

extension Workspace {
    /// The folders of the plugins that the settings name, in order.
    var pluginFolders: [String] {
        settings.folders(in: folder).flatMap { path in
            FileLookup.exists(path + "/plugin.yaml")
                ? [path]
                : FileLookup.names(in: path).sorted().map { path + "/" + $0 }
                    .filter { FileLookup.exists($0 + "/plugin.yaml") }
        }
    }

    /// The files of a plugin, without running it.
    ///
    /// - Parameter name: Its id, or its folder.
    /// - Returns: The files.
    /// - Throws: `lock.missing` when the workspace has no such plugin, or everything that is wrong with a folder.
    func pluginSource(_ name: String) throws -> PluginSource {
        if FileLookup.exists(name + "/plugin.yaml") { return try PluginFolder(path: name).read() }
        var ids: [String] = []
        for folder in pluginFolders {
            let source = try PluginFolder(path: folder).read()
            let id = try source.readManifest().id
            if id == name { return source }
            ids.append(id)
        }
        let hint = NearNames.hint(name, among: ids)
        throw WorkspaceFindings([
            WorkspaceFinding(
                .lockMissing, WorkspaceSettings.file,
                "工作区里没有插件 \(name)" + (hint.isEmpty ? "；有：\(ids.joined(separator: "、"))" : hint))
        ])
    }
}
