/// A file of a plugin, as a value.
public struct PluginFile: Hashable, Sendable {
    /// The path relative to the plugin's folder, with `/` between folder and name.
    public let path: String
    /// The content.
    public let bytes: [UInt8]

    /// A file.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A file with a text in it.
    public init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }
}
