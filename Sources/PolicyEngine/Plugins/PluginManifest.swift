/// Who and what a plugin is: its `plugin.yaml`.
///
/// `id`, `title`, `version` and `api` have to be there. `author` and `basis` may be left out, and so may
/// `permissions`, which is the same as asking for none.
public struct PluginManifest: Hashable, Sendable {
    /// The version of the plugin interface that this host speaks.
    public static let api = 1
    /// The name of the file in a plugin's folder.
    public static let fileName = "plugin.yaml"

    /// Lower-case words and digits joined by hyphens, unique in a workspace.
    public let id: String
    /// The name for people.
    public let title: String
    /// The version, three whole numbers joined by dots.
    public let version: String
    /// Who answers for the plugin.
    public let author: String?
    /// The document and clause that the plugin carries out.
    public let basis: String?
    /// What the plugin may read or change beyond its own inputs.
    public let permissions: [String]
    /// Where the manifest begins.
    public let place: SourcePlace

    /// Reads a manifest.
    ///
    /// - Parameters:
    ///   - bytes: The content of the file.
    ///   - file: The name of the file, for errors.
    ///   - limits: How large the file may be.
    /// - Throws: Everything that is wrong with it, with file and line.
    public init(
        _ bytes: [UInt8], file: String = Self.fileName, limits: YAMLLimits = YAMLLimits()
    ) throws(PolicyFindings) {
        let root: YAMLValue?
        do throws(PolicyError) {
            root = try YAMLReader(limits: limits).read(bytes, file: file)
        } catch {
            throw PolicyFindings(error)
        }
        let place = SourcePlace(file: file)
        var checker = YAMLChecker(file: file)
        let fields = checker.section(
            root ?? YAMLValue(content: .mapping([]), place: place), of: "插件说明",
            keys: ["id", "title", "version", "api", "author", "basis", "permissions"],
            required: ["id", "title", "version", "api"])
        let id = Self.id(fields?["id"], &checker)
        let title = checker.text(fields?["title"])
        let version = Self.version(fields?["version"], &checker)
        Self.checkAPI(fields?["api"], &checker)
        author = checker.text(fields?["author"])
        basis = checker.text(fields?["basis"])
        permissions = Self.permissions(fields?["permissions"], &checker)
        try checker.finish()
        guard let id, let title, let version else {
            preconditionFailure("a field that could not be read is among the errors")
        }
        self.id = id
        self.title = title
        self.version = version
        self.place = root?.place ?? place
    }

    private static func id(_ member: YAMLMember?, _ checker: inout YAMLChecker) -> String? {
        guard let member, let text = checker.text(member) else { return nil }
        if isID(text) { return text }
        checker.note(badID(text, at: member.value.place))
        return nil
    }

    /// What is wrong with a text that is no id.
    static func badID(_ text: String, at place: SourcePlace) -> PolicyError {
        PolicyError(
            .pluginID,
            "id \(QuotedName(text))只能用小写字母和数字，词与词之间用一个短横线连接，最多 64 个字符，例如 village-cadre-pay",
            at: place)
    }

    /// Whether a text can be the id of a plugin.
    static func isID(_ text: String) -> Bool {
        let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isMadeOfWords = words.allSatisfy { word in
            !word.isEmpty
                && word.allSatisfy { byte in
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                }
        }
        return isMadeOfWords && text.utf8.count <= 64
    }

    private static func version(_ member: YAMLMember?, _ checker: inout YAMLChecker) -> String? {
        guard let member else { return nil }
        // `1.0` is a number to YAML, but its author meant a version: one advice serves both.
        let text = member.value.scalar?.text ?? ""
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isValid =
            parts.count == 3
            && parts.allSatisfy { part in
                (1...9).contains(part.count) && (part.count == 1 || part.first != UInt8(ascii: "0"))
                    && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
        if isValid { return text }
        checker.note(
            .pluginVersion, "version 应当是三个数字，用点隔开，例如 1.0.0", at: member.value.place)
        return nil
    }

    private static func checkAPI(_ member: YAMLMember?, _ checker: inout YAMLChecker) {
        guard let member else { return }
        guard let scalar = member.value.scalar, scalar.meaning == .number else {
            checker.note(.yamlType, "api 应当是数字，目前写 1", at: member.value.place)
            return
        }
        guard scalar.text == "\(api)" else {
            checker.note(
                .pluginAPI,
                "这个插件要求接口版本 \(scalar.text)，本程序只支持版本 \(api)：请换用相应版本的程序或插件",
                at: member.value.place)
            return
        }
    }

    private static func permissions(
        _ member: YAMLMember?, _ checker: inout YAMLChecker
    ) -> [String] {
        guard let member, let values = checker.sequence(member.value, named: "“permissions”") else {
            return []
        }
        var names: [String] = []
        for value in values {
            let name = checker.text(
                YAMLMember(key: "permissions", place: value.place, value: value))
            guard let name else { continue }
            if names.contains(name) {
                checker.note(.yamlType, "权限\(QuotedName(name))写了两次，请删去一个", at: value.place)
            }
            names.append(name)
        }
        return names
    }
}
