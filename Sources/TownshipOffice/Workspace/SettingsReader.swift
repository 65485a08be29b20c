import Governance
import PolicyEngine

/// Takes settings out of the YAML and gathers what is wrong with them.
struct SettingsReader {
    private let root: YAMLValue?
    private(set) var findings: [WorkspaceFinding] = []
    private static let keys = [
        "name", "division", "plugins", "publication", "officers", "paid_once",
    ]

    init(root: YAMLValue?) {
        self.root = root
        guard case .mapping(let members)? = root?.content else {
            refuse("应写成“键: 值”的样子", at: root)
            return
        }
        for member in members where !SettingsReader.keys.contains(member.key) {
            refuse(
                "没有 \(member.key) 这一项\(NearNames.hint(member.key, among: SettingsReader.keys))",
                at: member.value)
        }
    }

    mutating func refuse(_ message: String, at value: YAMLValue?) {
        findings.append(
            WorkspaceFinding(
                .settings, WorkspaceSettings.file, row: value?.place.line ?? 1, message))
    }

    /// The value of a key, if it is there.
    func value(_ key: String) -> YAMLValue? { root?[key] }

    mutating func text(_ key: String) -> String? {
        text(key, in: root)
    }

    /// A text that has to be there.
    mutating func text(_ key: String, in section: YAMLValue?) -> String? {
        guard let value = section?[key] else {
            refuse("缺 \(key)", at: section)
            return nil
        }
        guard let scalar = value.scalar, !scalar.text.isEmpty else {
            refuse("\(key) 应是文本", at: value)
            return nil
        }
        return scalar.text
    }

    /// Lists of lists of texts; none when the key is not there.
    mutating func groups(_ key: String) -> [[String]] {
        guard let value = root?[key] else { return [] }
        guard case .sequence(let groups) = value.content else {
            refuse("\(key) 应是列表，每行一组方案，如“- [village-cadre, community-cadre]”", at: value)
            return []
        }
        return groups.compactMap { group in texts(key, group) }
    }

    mutating func texts(_ key: String) -> [String]? {
        guard let value = root?[key] else {
            refuse("缺 \(key)", at: root)
            return nil
        }
        return texts(key, value)
    }

    private mutating func texts(_ key: String, _ value: YAMLValue) -> [String]? {
        guard case .sequence(let values) = value.content else {
            refuse("\(key) 应是列表，每行一个", at: value)
            return nil
        }
        var texts: [String] = []
        for value in values {
            guard let text = value.scalar?.text, !text.isEmpty else {
                refuse("\(key) 的每一项应是文本", at: value)
                return nil
            }
            texts.append(text)
        }
        return texts
    }
}
