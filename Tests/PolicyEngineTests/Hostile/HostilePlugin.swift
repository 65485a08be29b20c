import Foundation
import PolicyEngine
import Testing

/// A file of `Tests/HostilePlugins`: a piece of a plugin or of its data that tries something, with the answers it may get.
///
/// The folder that it lies in says where the piece goes; `{{1000*x}}` stands for a thousand `x`.
struct HostilePlugin: Sendable, CustomTestStringConvertible {
    let door: String
    let name: String
    let kind: String
    let expectations: [String]
    private let body: String

    var testDescription: String { "\(door)/\(name)" }

    static let all: [HostilePlugin] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("HostilePlugins")
        guard
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        else { return [] }
        return files.compactMap { $0 as? URL }
            .filter { ["lua", "yaml", "ndjson"].contains($0.pathExtension) }
            .sorted { $0.path < $1.path }.compactMap { HostilePlugin($0) }
    }()

    private init?(_ file: URL) {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return nil }
        door = file.deletingLastPathComponent().lastPathComponent
        name = file.lastPathComponent
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        func header(_ key: String) -> String {
            let line = lines.prefix(2).first { $0.contains(" \(key): ") } ?? ""
            return line.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? ""
        }
        kind = header("class")
        expectations = header("expect").split(separator: "|").map(String.init)
        lines.removeFirst(2)
        body = HostilePlugin.expanded(lines.joined(separator: "\n"))
    }

    /// Writes each `{{COUNT*TEXT}}` out.
    private static func expanded(_ text: String) -> String {
        var answer = ""
        var rest = text[...]
        while let open = rest.range(of: "{{"),
            let star = rest[open.upperBound...].firstIndex(of: "*"),
            let count = Int(rest[open.upperBound..<star]),
            let close = rest[rest.index(star, offsetBy: 2)...].range(of: "}}")
        {
            answer += rest[..<open.lowerBound]
            let piece = String(rest[rest.index(after: star)..<close.lowerBound])
            answer += String(repeating: piece, count: count)
            rest = rest[close.upperBound...]
        }
        return answer + rest
    }

    // MARK: The plugin around the piece

    func plugin() throws -> PluginFixture {
        let fixture = try PluginFixture(
            main: main, parameters: parameters,
            modules: door == "module" ? ["m.lua": body] : [:])
        if door == "manifest" { try fixture.write("plugin.yaml", body) }
        return fixture
    }

    var lines: [String] {
        [
            door == "ndjson"
                ? body.replacingOccurrences(of: "\n", with: "") : subject("H", "hostile"),
            subject("I", "innocent"),
        ]
    }

    private func subject(_ key: String, _ post: String) -> String {
        #"{"key":"\#(key)","post":"\#(post)","inputs":{"n":1}}"#
    }

    private var parameters: String {
        door == "parameters"
            ? body : "p: { title: 甲, values: [ { from: 2020-01-01, value: { x: 1 } } ] }"
    }

    /// A function body that is hostile to one subject only.
    private func function(_ door: String, _ honest: String, hostileTo: String = "s") -> String {
        guard self.door == door else { return "return \(honest)" }
        let test = hostileTo == "s" ? "if s.post ~= 'hostile' then return \(honest) end " : ""
        return test + body
    }

    private var main: String {
        let hasPool = ["weight", "total"].contains(door)
        let pool = """
            pools = { p = { title = "池", by = "run",
              total = function(r) \(function("total", "100", hostileTo: "r")) end,
              weight = function(s) \(function("weight", "1")) end } },
            """
        return """
            local township = require "township"
            \(door == "module" ? "local m = require 'm'" : "")
            \(door == "main" ? "do \(body)\nend" : "")
            township.scheme { id = "t", title = "测试", inputs = { n = { title = "数", type = "number", default = 0 } },
            \(hasPool ? pool : "")
            items = {
              { id = "a", title = "甲", when = function(s) \(function("when", "true")) end,
                formula = function(s) \(hasPool ? "return s.pool.p" : function("formula", "1")) end },
              { id = "b", title = "乙", formula = function(s) return 2 end } } }
            """
    }
}
