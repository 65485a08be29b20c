/// The files of a new plugin: a small scheme that passes check and test, with comments that teach, to be changed into what is
/// wanted.
public struct PluginTemplate: Sendable, Hashable {
    /// What a plugin contributes at first.
    public enum Kind: String, CaseIterable, Sendable {
        /// A scheme that pays.
        case scheme
    }

    /// The id of the plugin.
    public let id: String
    /// The name that people see.
    public let title: String
    /// What it contributes at first.
    public let kind: Kind

    /// A new plugin.
    ///
    /// - Parameters:
    ///   - id: Lower-case words and digits joined by hyphens.
    ///   - title: The name that people see.
    ///   - kind: What it contributes at first.
    /// - Throws: `plugin.id` when the id cannot be one.
    public init(id: String, title: String = "新补贴", kind: Kind = .scheme) throws(PolicyError) {
        guard PluginManifest.isID(id) else {
            throw PluginManifest.badID(id, at: SourcePlace(file: PluginManifest.fileName))
        }
        self.id = id
        self.title = PluginTemplate.plain(title)
        self.kind = kind
    }

    /// A title that is one line of plain text in YAML, Lua and Markdown alike.
    private static func plain(_ title: String) -> String {
        let kept = title.filter { character in
            character.isLetter || character.isNumber || " （）·、—-".contains(character)
        }
        let trimmed = kept.drop { $0 == " " || $0 == "-" }
        return trimmed.isEmpty ? "新补贴" : String(trimmed)
    }

    /// The files, those of the plugin first, then what editors want.
    public var files: [PluginFile] {
        [
            PluginFile(path: "plugin.yaml", text: manifest),
            PluginFile(path: "main.lua", text: main),
            PluginFile(path: "parameters/standards.yaml", text: parameters),
            PluginFile(path: "tests/\(id).yaml", text: tests),
            PluginFile(path: "README.md", text: readme),
            PluginFile(path: ".luarc.json", text: PluginTemplate.languageServer),
            PluginFile(path: ".luacheckrc", text: PluginTemplate.luacheck),
            PluginFile(path: ".types/township.lua", text: InterfaceReference.definitions),
        ]
    }
}
