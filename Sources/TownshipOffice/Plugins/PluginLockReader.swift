import Governance
import PolicyEngine

/// Takes `plugins.lock` apart; the program wrote it, so whatever is not as it writes was changed by somebody.
enum PluginLockReader {
    /// Far more than all plugins of a township have.
    private static let limits = YAMLLimits(maximumBytes: 1 << 24, maximumNodes: 1_000_000)

    static func entries(_ bytes: [UInt8]) throws(WorkspaceFindings) -> [PluginLockEntry] {
        let root: YAMLValue?
        do throws(PolicyError) {
            root = try YAMLReader(limits: limits).read(bytes, file: PluginLock.file)
        } catch {
            throw refusal(error.message, row: error.line)
        }
        guard let root, let list = root["plugins"] else {
            throw refusal("应有 plugins", row: root?.place.line)
        }
        let entries = try elements(list).map { value throws(WorkspaceFindings) in
            try entry(value)
        }
        guard Set(entries.map(\.plugin)).count == entries.count else {
            throw refusal("同一个插件有两项", row: list.place.line)
        }
        return entries
    }

    private static func entry(_ value: YAMLValue) throws(WorkspaceFindings) -> PluginLockEntry {
        guard let list = value["files"], let brought = value["brought"] else {
            throw refusal("缺 files 或 brought", row: value.place.line)
        }
        let files = try elements(list).map { file throws(WorkspaceFindings) in
            FiledRun.File(path: try text("path", file), digest: try digest(file))
        }
        let entry = PluginLockEntry(
            plugin: try text("id", value), files: files, brought: try seal(brought),
            approved: try value["approved"].map { value throws(WorkspaceFindings) in
                try seal(value)
            })
        guard try digest(value) == entry.digest else {
            throw refusal("\(entry.plugin) 的 digest 和它的 files 对不上", row: value.place.line)
        }
        return entry
    }

    private static func seal(_ value: YAMLValue) throws(WorkspaceFindings) -> PluginSeal {
        PluginSeal(
            officer: try text("by", value), time: try text("time", value),
            signature: try text("signature", value))
    }

    private static func digest(_ value: YAMLValue) throws(WorkspaceFindings) -> ContentDigest {
        guard let digest = ContentDigest(text: try text("digest", value)) else {
            throw refusal("digest 应是 64 位的校验值", row: value.place.line)
        }
        return digest
    }

    private static func text(_ key: String, _ value: YAMLValue) throws(WorkspaceFindings) -> String
    {
        guard let text = value[key]?.scalar?.text, !text.isEmpty else {
            throw refusal("缺 \(key)", row: value.place.line)
        }
        return text
    }

    private static func elements(_ value: YAMLValue) throws(WorkspaceFindings) -> [YAMLValue] {
        guard case .sequence(let values) = value.content else {
            throw refusal("应是列表", row: value.place.line)
        }
        return values
    }

    private static func refusal(_ what: String, row: Int?) -> WorkspaceFindings {
        WorkspaceFindings([
            WorkspaceFinding(
                .lockInvalid, PluginLock.file, row: row,
                "\(what)；这个文件由 township plugin bring 写，请恢复原来的，或删掉它重新 bring 和 approve")
        ])
    }
}
