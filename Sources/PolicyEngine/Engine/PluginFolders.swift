import Foundation

/// Finds plugin folders.
enum PluginFolders {
    /// The plugin folders behind paths, each a plugin or a folder of plugins, in order.
    static func all(in paths: [String]) throws(PolicyFindings) -> [String] {
        var folders: [String] = []
        for path in paths {
            if FileManager.default.fileExists(atPath: path + "/plugin.yaml") {
                folders.append(path)
                continue
            }
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
                throw PolicyFindings(
                    PolicyError(.pluginUnreadable, "没有这个插件文件夹，或不能读", file: path, line: 1))
            }
            folders += names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                .map { path + "/" + $0 }
                .filter { FileManager.default.fileExists(atPath: $0 + "/plugin.yaml") }
        }
        return folders
    }
}

extension PolicyError {
    /// The same error with a path that begins at a folder.
    public func inside(_ folder: String) -> PolicyError {
        var error = self
        if let file, !file.hasPrefix(folder) { error.file = folder + "/" + file }
        return error
    }
}
