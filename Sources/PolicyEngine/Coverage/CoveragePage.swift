import LuaSandbox

/// What test cases reached, as one HTML page that loads nothing: the sources with their lines coloured and the ways that
/// were never gone beside them.
public struct CoveragePage: Sendable {
    private let plugins: [PluginCoverage]

    /// A page about plugins, in this order.
    public init(_ plugins: [PluginCoverage]) { self.plugins = plugins }

    /// The page; the same for the same coverage.
    public var html: String {
        var html = """
            <!DOCTYPE html>
            <html lang="zh-CN"><head><meta charset="utf-8"><title>用例覆盖</title>
            <style>\(CoveragePage.style)</style></head><body><main>
            <h1>用例覆盖</h1>
            <p>绿：这一行走到了；黄：走到了一部分，或条件只见过一边；红：没有走到。右边写着缺什么。</p>

            """
        html += summary
        for plugin in plugins {
            for file in plugin.files { html += section(file, of: plugin) }
        }
        return html + "</main></body></html>\n"
    }

    private var summary: String {
        var html = "<table><tr><th>文件</th><th>行</th><th></th><th>分支</th><th></th></tr>\n"
        for plugin in plugins {
            for file in plugin.files {
                let name = "\(plugin.plugin)/\(file.path)"
                html += "<tr><td><a href=\"#\(escaped(name))\">\(escaped(name))</a></td>"
                html += cells(file.lineShare) + cells(file.branchShare) + "</tr>\n"
            }
        }
        return html + "</table>\n"
    }

    private func cells(_ share: CoverageShare) -> String {
        let tone = share.percent == 100 ? "reached" : "partly"
        return "<td>\(share.reached)/\(share.all)</td><td class=\"\(tone)\">\(share.percent)%</td>"
    }

    private func section(_ file: FileCoverage, of plugin: PluginCoverage) -> String {
        let name = escaped("\(plugin.plugin)/\(file.path)")
        var html = "<h2 id=\"\(name)\">\(name)</h2>\n<table class=\"source\">\n"
        let branches = Dictionary(grouping: file.branches, by: \.place.line)
        for (position, text) in file.source.enumerated() {
            let number = position + 1
            let missing = (branches[number] ?? []).compactMap(\.fault)
            html += "<tr\(tone(file.lines[number], isMissing: !missing.isEmpty))><td>\(number)</td>"
            html += "<td><code>\(escaped(text))</code></td>"
            html += "<td>\(missing.map(escaped).joined(separator: "<br>"))</td></tr>\n"
        }
        return html + "</table>\n"
    }

    private func tone(_ reach: LineReach?, isMissing: Bool) -> String {
        switch reach {
        case .missed?: " class=\"missed\""
        case _ where isMissing: " class=\"partly\""
        case let reach?: " class=\"\(reach.rawValue)\""
        case nil: ""
        }
    }

    /// Text between tags and in attributes, freed of what could mislead a reader.
    private func escaped(_ text: String) -> String {
        LuaText.clean(text.replacing("\t", with: "    ").utf8)
            .replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }

    private static let style = """
        body { font: 11pt/1.5 "Noto Sans CJK SC", sans-serif; margin: 0; color: #222; }
        main { max-width: 90em; margin: 0 auto; padding: 1em 2em; }
        table { border-collapse: collapse; margin: 1em 0; }
        td, th { padding: 0 .8em; text-align: left; font-variant-numeric: tabular-nums; }
        .source { font-size: 10pt; width: 100%; }
        .source td { vertical-align: top; white-space: pre-wrap; }
        .source td:first-child { color: #888; text-align: right; user-select: none; }
        .source td:last-child { color: #8a4b00; }
        .reached { background: #e6f5e6; } .partly { background: #fff4cc; } .missed { background: #fbdcdc; }
        """
}
