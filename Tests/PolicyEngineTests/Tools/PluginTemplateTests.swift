import Foundation
import PolicyEngine
import Testing

/// A new plugin is whole from the start.
@Suite struct PluginTemplateTests {
    private func folder() throws -> String {
        let path = NSTemporaryDirectory() + "township-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        return path
    }

    @Test(arguments: ["新补贴", "网格员补贴（试行）", "a: b # \"引号\"\n]]", "  -- "])
    func itPassesCheckAndTestAndIsCovered(_ title: String) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let plugin = try PluginTemplate(id: "grid-2", title: title).write(into: folder)
        #expect(plugin == folder + "/grid-2")
        #expect(PluginCheck.findings(in: plugin).map(\.description) == [])
        let report = try PluginTest.run(plugin, isCovering: true)
        #expect(report.lines == [])
        #expect(report.passed > 4)
        #expect(report.coverage.flatMap(\.findings) == [])
        for name in [".luarc.json", ".luacheckrc", ".types/township.lua", "README.md"] {
            #expect(FileManager.default.fileExists(atPath: "\(plugin)/\(name)"), "\(name)")
        }
    }

    @Test func whatIsThereIsLeftAlone() throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try "甲".write(toFile: folder + "/grid", atomically: true, encoding: .utf8)
        let template = try PluginTemplate(id: "grid")
        #expect(throws: PolicyError.self) { try template.write(into: folder) }
        #expect(try String(contentsOfFile: folder + "/grid", encoding: .utf8) == "甲")
    }

    @Test(arguments: [
        "", "Grid", "a_b", "a/b", "..", "-a", "a-", "a--b", "网格", String(repeating: "a", count: 65),
    ])
    func badIdsAreRefused(_ id: String) {
        let error = #expect(throws: PolicyError.self) { try PluginTemplate(id: id) }
        #expect(error?.code == .pluginID)
    }
}
