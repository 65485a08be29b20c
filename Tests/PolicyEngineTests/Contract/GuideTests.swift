import PolicyEngine
import Testing

/// The example of the guide is a plugin that works.
@Suite struct GuideTests {
    @Test func theExampleOfTheGuidePasses() throws {
        let folder = ShippedPlugins.folder + "/../Examples/Plugins/grid-allowance"
        #expect(PluginCheck.findings(in: folder) == [])
        let report = try PluginTest.run(folder)
        #expect(report.lines == [])
        #expect(report.summary == "4 passed, 0 failed")
    }
}
