public import Governance
import GovernanceStore
import PolicyEngine

/// One plugin that a workspace may run: what it consists of, who brought it in, and who approved it.
public struct PluginLockEntry: Sendable, Hashable {
    /// The plugin's id.
    public let plugin: String
    /// The files with the digests of their contents, in the order of their paths.
    public let files: [FiledRun.File]
    /// Who brought it in.
    public internal(set) var brought: PluginSeal
    /// Who approved it; nobody yet.
    public internal(set) var approved: PluginSeal?

    /// The digest of all files with their paths.
    public var digest: ContentDigest { PluginLockEntry.digest(of: files) }

    /// The files of a plugin with their digests, in the order of their paths.
    static func files(of source: PluginSource) -> [FiledRun.File] {
        source.files.map { FiledRun.File(path: $0.path, digest: ContentDigest(of: $0.bytes)) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    static func digest(of files: [FiledRun.File]) -> ContentDigest {
        ContentDigest(of: CanonicalText.of(files.flatMap { [$0.path, $0.digest.text] }).utf8)
    }

    // MARK: What is signed

    /// What whoever brings a plugin in signs.
    static func bringingText(
        _ plugin: String, _ digest: ContentDigest, officer: String, time: String
    ) -> String {
        CanonicalText.of(["plugin.bring", plugin, digest.text, officer, time])
    }

    /// What whoever approves a plugin signs: the content, and that it was brought in.
    func approvalText(officer: String, time: String) -> String {
        CanonicalText.of([
            "plugin.approve", plugin, digest.text, brought.signature, officer, time,
        ])
    }

    /// What was signed when it was brought in.
    var broughtText: String {
        PluginLockEntry.bringingText(
            plugin, digest, officer: brought.officer, time: brought.time)
    }

    // MARK: Against a plugin

    /// How a plugin differs from what was brought in, file by file; empty when it is the same.
    func differences(_ source: PluginSource) -> [String] {
        let now = Dictionary(
            PluginLockEntry.files(of: source).map { ($0.path, $0.digest) },
            uniquingKeysWith: { first, _ in first })
        let then = Dictionary(
            files.map { ($0.path, $0.digest) }, uniquingKeysWith: { first, _ in first })
        return Set(now.keys).union(then.keys).sorted().compactMap { path in
            switch (then[path], now[path]) {
            case (let old?, let new?): old == new ? nil : "\(path) 改过"
            case (nil, _): "\(path) 是多出来的"
            case (_, nil): "\(path) 不见了"
            }
        }
    }
}
