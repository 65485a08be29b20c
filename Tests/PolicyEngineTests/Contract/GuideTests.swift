import Testing
import TownshipTesting

/// The example of the guide is a plugin that works.
@Suite struct GuideTests {
    @Test func theExampleOfTheGuideConforms() {
        let folder = ShippedPlugins.folder + "/../Examples/Plugins/grid-allowance"
        let report = PluginConformance(folder).run()
        #expect(report.description == "4 cases conform")
    }
}
