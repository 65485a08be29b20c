import Foundation

/// A plugin folder made for one test, and removed with it.
final class Plugin: Sendable {
    let folder = NSTemporaryDirectory() + "township-testing-\(UUID().uuidString)"

    /// A plugin with one scheme `t`, of which each formula is an item `a`, `b` and so on.
    init(
        _ formulas: String..., scheme: String = "", prelude: String = "", tests: String
    ) throws {
        let items = formulas.enumerated().map { position, formula in
            let id = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(position)))
            return "{ id = '\(id)', title = '\(id)', formula = function(s) return \(formula) end }"
        }
        try write("plugin.yaml", "id: test\ntitle: 测试\nversion: 1.0.0\napi: 1\n")
        try write(
            "main.lua",
            """
            \(prelude)
            local township = require "township"
            township.scheme { id = "t", title = "t", \(scheme)
              items = { \(items.joined(separator: ", ")) } }
            """)
        try write("tests/t.yaml", tests)
    }

    private func write(_ name: String, _ text: String) throws {
        let url = URL(fileURLWithPath: folder + "/" + name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
