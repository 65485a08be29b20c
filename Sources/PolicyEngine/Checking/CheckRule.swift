/// One thing that `plugin check` looks for.
///
/// A rule reports only what is sure: whoever reads a finding has something to repair, or a reason to write down.
protocol CheckRule: Sendable {
    /// What its findings are called.
    var codes: [PolicyErrorCode] { get }

    /// Whether what it says depends on all of the plugin: while a file cannot be read, such a rule would mislead.
    var needsWholePlugin: Bool { get }

    /// What it finds, in any order.
    func findings(in plugin: CheckedPlugin) -> [PolicyError]
}

extension CheckRule {
    var needsWholePlugin: Bool { true }
}

/// A rule that looks at one Lua file at a time.
protocol SourceRule: CheckRule {
    /// What it finds in a file.
    func findings(in source: CheckedSource, of plugin: CheckedPlugin) -> [PolicyError]
}

extension SourceRule {
    func findings(in plugin: CheckedPlugin) -> [PolicyError] {
        plugin.sources.flatMap { findings(in: $0, of: plugin) }
    }
}
