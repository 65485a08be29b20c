/// What a file means in a plugin, by its path alone.
enum PluginFileKind: Hashable {
    case manifest, main, module, parameters, tests, readme

    /// The kind of a path relative to the plugin's folder; nil when it means nothing.
    init?(path: String) {
        switch path {
        case "plugin.yaml": self = .manifest
        case "main.lua": self = .main
        case "README.md": self = .readme
        default:
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            guard let name = parts.last, !name.hasPrefix(".") else { return nil }
            if parts.count == 1, name.hasSuffix(".lua"), Self.isModuleName(name.dropLast(4)) {
                self = .module
            } else if parts.count == 2, name.hasSuffix(".yaml"), parts[0] == "parameters" {
                self = .parameters
            } else if parts.count == 2, name.hasSuffix(".yaml"), parts[0] == "tests" {
                self = .tests
            } else {
                return nil
            }
        }
    }

    /// Whether `require` can load a module of this name.
    private static func isModuleName(_ name: Substring) -> Bool {
        !name.isEmpty
            && name.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }

    /// The error of a file that looks like one of a plugin and would silently not be read.
    static func misnamed(_ path: String) -> PolicyError? {
        let isYAML = path.hasPrefix("parameters/") || path.hasPrefix("tests/")
        guard path == "plugin.yml" || isYAML && path.hasSuffix(".yml"),
            path.split(separator: "/").last?.hasPrefix(".") == false
        else { return nil }
        return PolicyError(
            .pluginFileName, "文件名要以 .yaml 结尾，写成 .yml 不会被读取，请改名", file: path, line: 1)
    }
}
