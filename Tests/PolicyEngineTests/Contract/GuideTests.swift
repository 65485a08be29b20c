import Testing
import TownshipTesting

/// The examples of the guide are plugins that work.
@Suite struct GuideTests {
    @Test(arguments: [("grid-allowance", 4), ("cleaner-pay", 11)])
    func theExamplesOfTheGuideConform(_ plugin: String, _ count: Int) {
        let folder = ShippedPlugins.folder + "/../Examples/Plugins/\(plugin)"
        let report = PluginConformance(folder).run()
        #expect(report.description == "\(count) cases conform")
    }
}
