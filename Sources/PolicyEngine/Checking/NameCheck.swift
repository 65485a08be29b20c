import Governance
import LuaSyntax

/// Finds names in the plugin's Lua that exist nowhere, without running it against people.
struct NameCheck {
    /// What the plugin may name: the functions of `township`, and what its own declarations and parameters bring.
    struct Known {
        let township: [String]
        /// The functions of the host; empty when it has none.
        let host: [String]
        let schemes: [SchemeDefinition]
        let parameters: [String]
        /// The globals that there are once main.lua has run.
        let globals: Set<String>

        /// The names below `s`, by the part of `s`.
        func names(of part: String) -> [String]? {
            switch part {
            case "param": parameters
            case "input": schemes.flatMap { $0.inputs.map(\.id) }
            case "item": schemes.flatMap { $0.items.map(\.id) }
            case "pool": schemes.flatMap { $0.pools.map(\.id) }
            case "period": ["year", "month", "quarter", "first_day", "last_day", "days"]
            case "year_to_date": ["item", "gross", "net"]
            default: nil
            }
        }
    }

    /// The globals that the dialect has; those that are denied say so themselves when they are used.
    static let globals: Set<String> = [
        "assert", "coroutine", "error", "getmetatable", "ipairs", "load", "math", "next", "pairs",
        "pcall",
        "print", "rawequal", "rawget", "rawlen", "rawset", "require", "select", "setmetatable",
        "string",
        "table", "tonumber", "tostring", "type", "utf8", "warn", "xpcall", "_G", "_VERSION",
    ]
    private static let denied: Set<String> = [
        "io", "os", "debug", "package", "dofile", "loadfile", "collectgarbage",
    ]

    private let plugin: LoadedPlugin
    private let known: Known

    init(_ plugin: LoadedPlugin, known: Known) {
        self.plugin = plugin
        self.known = known
    }

    /// The findings in order of files and lines.
    func findings() -> [PolicyError] {
        var chunks: [(file: String, chunk: Chunk)] = []
        for file in [plugin.source.main] + plugin.source.modules {
            // What does not parse is a finding of the loader.
            if let chunk = try? Parser.parse(file.luaSource) { chunks.append((file.path, chunk)) }
        }
        let assigned = Set(
            chunks.flatMap { $0.chunk.globalUses.filter { $0.kind != .read }.map(\.name) })
        return chunks.flatMap { file, chunk in
            var visitor = NameVisitor(
                file: file, chunk: chunk, known: known, modules: plugin.source.moduleNames)
            visitor.visit(chunk.main)
            let findings = visitor.findings + globals(chunk, file, assigned)
            return findings.sorted { ($0.line ?? 0) < ($1.line ?? 0) }
        }
    }

    private func globals(_ chunk: Chunk, _ file: String, _ assigned: Set<String>) -> [PolicyError] {
        chunk.globalUses.compactMap { use in
            guard use.kind == .read, !NameCheck.globals.contains(use.name),
                !assigned.contains(use.name), !known.globals.contains(use.name)
            else { return nil }
            let message =
                NameCheck.denied.contains(use.name)
                ? "\(use.name) 在插件里不可用"
                : "没有全局变量 \(use.name)\(NearNames.hint(use.name, among: NameCheck.globals.sorted()))"
            return PolicyError(
                .formulaUnknownName, message, file: file, line: use.range.start.line,
                column: use.range.start.column)
        }
    }
}
