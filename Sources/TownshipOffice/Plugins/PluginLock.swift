import Governance
import PolicyEngine
import TabularFiles

/// Which plugins a workspace may run: its `plugins.lock`.
public struct PluginLock: Sendable, Hashable {
    /// The plugins, in the order of their ids.
    public private(set) var entries: [PluginLockEntry]

    static let file = "plugins.lock"

    /// Reads the lock of a workspace; one without the file has no plugins in it.
    ///
    /// - Parameter workspace: The workspace.
    /// - Throws: `lock.invalid` when the file is not as the program writes it.
    public init(_ workspace: Workspace) throws(WorkspaceFindings) {
        entries = []
        guard let bytes = workspace.files.bytes(PluginLock.file) else { return }
        entries = try PluginLockReader.entries(bytes)
    }

    /// The entry of a plugin.
    ///
    /// - Parameter plugin: The plugin's id.
    /// - Returns: The entry; `nil` when the plugin was not brought in.
    public func entry(of plugin: String) -> PluginLockEntry? {
        entries.first { $0.plugin == plugin }
    }

    /// Puts an entry in the place of the one that the plugin had.
    mutating func set(_ entry: PluginLockEntry) {
        entries.removeAll { $0.plugin == entry.plugin }
        entries.append(entry)
        entries.sort { $0.plugin < $1.plugin }
    }

    /// Writes the file, all or nothing.
    func write(in workspace: Workspace) throws(TableError) {
        try AtomicFile.write(
            Array(text.utf8), toPath: "\(workspace.folder)/\(PluginLock.file)")
    }

    /// The file: the same for the same entries.
    var text: String {
        var text = "# 由 township plugin bring 和 township plugin approve 写，请不要手改。\nplugins:\n"
        for entry in entries {
            text += "  - id: \(entry.plugin)\n    digest: \"\(entry.digest)\"\n    files:\n"
            for file in entry.files {
                text += "      - path: \"\(file.path)\"\n        digest: \"\(file.digest)\"\n"
            }
            text += PluginLock.text("brought", entry.brought)
            if let approved = entry.approved { text += PluginLock.text("approved", approved) }
        }
        return text
    }

    private static func text(_ key: String, _ seal: PluginSeal) -> String {
        """
            \(key):
              by: "\(seal.officer)"
              time: "\(seal.time)"
              signature: "\(seal.signature)"

        """
    }
}
