import Foundation
import PolicyEngine
import Testing

/// A folder for one test, which is removed with the value.
private final class TemporaryFolder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "plugin-\(UUID().uuidString)/demo"
        for folder in ["parameters", "tests"] {
            try FileManager.default.createDirectory(
                atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
        }
        try write("plugin.yaml", PluginManifestTests.example)
        try write("main.lua", "return 1")
    }

    deinit {
        try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent)
    }

    func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: "\(path)/\(name)", withDestinationPath: target)
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }

    var refusals: [String] {
        let path = path
        return Refusals.message { () throws(PolicyFindings) in
            _ = try PluginFolder(path: path).read()
        }.split(separator: "\n").map { line in
            line.split(separator: ":").prefix(3).joined(separator: ":")
        }
    }
}

@Suite struct PluginFolderTests {
    @Test func readsAllThatBelongsToAPlugin() throws {
        let folder = try TemporaryFolder()
        for name in ["b.lua", "a.lua", "x-1_Y.lua", "a.b.lua", "notes.txt", ".hidden.lua", "lua"] {
            try folder.write(name, name)
        }
        try folder.write("README.md", "# 说明")
        for name in ["z.yaml", "a.yaml", ".a.yaml", "a.yaml~", "a.txt"] {
            try folder.write("parameters/\(name)", "")
            try folder.write("tests/\(name)", "")
        }
        let source = try PluginFolder(path: folder.path).read()
        #expect(source.folder == "demo")
        #expect(source.modules.map(\.path) == ["a.lua", "b.lua", "x-1_Y.lua"])
        #expect(source.moduleNames == ["a", "b", "x-1_Y"])
        #expect(source.module("a")?.bytes == Array("a.lua".utf8))
        #expect(source.module("main") == nil)
        #expect(source.module("a.b") == nil)
        #expect(source.module("../demo/a") == nil)
        #expect(source.parameters.map(\.path) == ["parameters/a.yaml", "parameters/z.yaml"])
        #expect(source.tests.map(\.path) == ["tests/a.yaml", "tests/z.yaml"])
        #expect(source.readme?.bytes == Array("# 说明".utf8))
        #expect(source.files.count == 10)
        #expect(try PluginFolder(path: folder.path + "/./").read() == source)
        #expect(try source.readManifest().id == "village-cadre-pay")
        #expect(try source.readParameters().parameters.isEmpty)
        #expect(try source.readTests().isEmpty)
    }

    @Test func worksWithoutParametersAndTests() throws {
        let folder = try TemporaryFolder()
        try folder.remove("parameters")
        try folder.remove("tests")
        #expect(folder.refusals == [])
    }

    @Test func saysWhatIsMissing() throws {
        let folder = try TemporaryFolder()
        try folder.remove("plugin.yaml")
        try folder.remove("main.lua")
        #expect(
            folder.refusals == [
                "main.lua:1: plugin.missing_file", "plugin.yaml:1: plugin.missing_file",
            ])
        let nowhere = Refusals.message { () throws(PolicyFindings) in
            _ = try PluginFolder(path: "/nowhere/demo").read()
        }
        #expect(nowhere.hasPrefix("/nowhere/demo:1: plugin.unreadable: "))
    }

    @Test func followsNoLinks() throws {
        let folder = try TemporaryFolder()
        try folder.link("a.lua", to: "main.lua")
        try folder.link("passwd.lua", to: "/etc/passwd")
        try folder.link("gone.lua", to: "nowhere")
        try folder.link("other.txt", to: "/etc/passwd")
        try folder.link("parameters/p.yaml", to: "/etc/passwd")
        #expect(
            folder.refusals == [
                "a.lua:1: plugin.not_regular", "gone.lua:1: plugin.not_regular",
                "parameters/p.yaml:1: plugin.not_regular", "passwd.lua:1: plugin.not_regular",
            ])
        let other = try TemporaryFolder()
        try other.remove("tests")
        try other.link("tests", to: "parameters")
        #expect(other.refusals == ["tests:1: plugin.not_regular"])
    }

    @Test func readsPlainFilesOnly() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/dir.lua", withIntermediateDirectories: false)
        #expect(mkfifo("\(folder.path)/pipe.lua", 0o600) == 0)
        #expect(
            folder.refusals == [
                "dir.lua:1: plugin.not_regular", "pipe.lua:1: plugin.not_regular",
            ])
    }

    @Test func boundsTheNumber() throws {
        let folder = try TemporaryFolder()
        try folder.write("plugin.yaml", "")
        try folder.write("main.lua", "")
        for number in 0..<998 { try folder.write("m\(number).lua", "") }
        #expect(folder.refusals == [])
        try folder.write("m998.lua", "")
        #expect(folder.refusals == ["plugin.yaml:1: plugin.too_large"])
    }

    @Test func boundsTheSize() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.lua", String(repeating: "-", count: 1 << 20))
        #expect(folder.refusals == [])
        try folder.write("a.lua", String(repeating: "-", count: 1 << 20 + 1))
        #expect(folder.refusals == ["a.lua:1: plugin.too_large"])
    }

    @Test func refusesNamesThatWouldNotBeRead() throws {
        let folder = try TemporaryFolder()
        try folder.write("parameters/standards.yml", "")
        #expect(folder.refusals == ["parameters/standards.yml:1: plugin.file_name"])
        try folder.remove("plugin.yaml")
        try folder.write("plugin.yml", "")
        #expect(
            folder.refusals == [
                "parameters/standards.yml:1: plugin.file_name",
                "plugin.yaml:1: plugin.missing_file", "plugin.yml:1: plugin.file_name",
            ])
    }

    @Test func worksInMemory() throws {
        let source = try PluginSource(
            folder: "demo",
            files: [
                PluginFile(path: "main.lua", text: ""),
                PluginFile(path: "parameters/b.yaml", text: "q: 5"),
                PluginFile(path: "parameters/a.yaml", text: "p: 5"),
                PluginFile(path: "tests/a.yaml", text: "p: 5"),
                PluginFile(path: "plugin.yaml", text: "id: A"),
                PluginFile(path: "sub/x.lua", text: ""),
            ])
        #expect(source.modules.isEmpty)
        #expect(
            Refusals.of { () throws(PolicyFindings) in _ = try source.readParameters() }
                == ["1 yaml.type", "1 yaml.type"])
        #expect(
            Refusals.of { () throws(PolicyFindings) in _ = try source.readTests() }
                == ["1 yaml.type"])
        #expect(
            Refusals.of { () throws(PolicyFindings) in _ = try source.readManifest() }.count == 4)
    }
}
