import PolicyEngine
import Testing

/// The examples of the guide are plugins that work.
@Suite struct GuideTests {
    @Test(arguments: [("grid-allowance", 4), ("cleaner-pay", 11)])
    func theExamplesOfTheGuidePass(_ plugin: String, _ count: Int) throws {
        let folder = ShippedPlugins.folder + "/../Examples/Plugins/\(plugin)"
        #expect(PluginCheck.findings(in: folder) == [])
        let report = try PluginTest.run(folder)
        #expect(report.lines == [])
        #expect(report.summary == "\(count) passed, 0 failed")
    }
}
