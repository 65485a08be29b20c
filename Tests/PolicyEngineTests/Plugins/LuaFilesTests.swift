import PolicyEngine
import Testing

/// The Lua files of a plugin as editors write them, and modules that require one another.
@Suite struct LuaFilesTests {
    private let scheme = """
        local m = require "m"
        require("township").scheme { id = "t", title = "t", items = {{ id = "a", title = "a",
          formula = function(s) return m.rate * 2 end }} }
        """

    private func findings(_ plugin: PluginFixture) -> [String] {
        PluginCheck.findings(in: plugin.folder).map { "\($0.place ?? "") \($0.code.rawValue)" }
    }

    @Test func aByteOrderMarkAndCRLFAreAccepted() throws {
        let plugin = try PluginFixture(
            main: "\u{FEFF}" + scheme.replacing("\n", with: "\r\n"),
            modules: ["m.lua": "\u{FEFF}return {\r\n  rate = 1.5 }\r\n"])
        #expect(findings(plugin) == [])
        #expect(try plugin.summary() == "a=3.00 net=3.00")
    }

    @Test func whatIsNotUTF8IsFound() throws {
        let plugin = try PluginFixture(main: scheme, modules: ["m.lua": "return { rate = 1 }"])
        try plugin.write("m.lua", bytes: Array("return {\n -- ".utf8) + [0xB2, 0xE2, 0x0A, 0x7D])
        #expect(findings(plugin) == ["m.lua:2 lua.syntax"])
    }

    @Test func modulesThatRequireOneAnotherAreToldSo() throws {
        let plugin = try PluginFixture(
            main: scheme,
            modules: [
                "m.lua": "local other = require 'n'\nreturn { rate = 1 }",
                "n.lua": "\nlocal back = require 'm'\nreturn {}",
            ])
        let finding = PluginCheck.findings(in: plugin.folder).first { $0.code == .pluginFailed }
        #expect(finding?.place == "n.lua:2")
        #expect(finding?.message.contains("互相 require") == true)
    }
}
