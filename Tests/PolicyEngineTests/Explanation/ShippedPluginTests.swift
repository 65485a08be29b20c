import ExactNumbers
import Foundation
import PolicyEngine
import Testing

/// The plugins that are shipped: clean, tested, and true to the worked examples they stand on.
@Suite struct ShippedPluginTests {
    @Test(arguments: ShippedPlugins.all)
    func isCleanAndPassesItsCases(_ folder: String) throws {
        #expect(PluginCheck.findings(in: folder) == [])
        let report = try PluginTest.run(folder)
        #expect(report.failed == 0, "\(report.lines)")
        #expect(report.passed > 10)
    }

    /// Plugin × example × case: every figure of every worked example is expected by a case that passes.
    @Test func everyWorkedExampleIsACase() throws {
        let path = URL(fileURLWithPath: ShippedPlugins.folder).deletingLastPathComponent()
            .appendingPathComponent("Tests/worked-examples.yaml").path
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        let root = try #require(try YAMLReader().read(bytes, file: "worked-examples.yaml"))
        guard case .sequence(let examples) = root.content else { throw Missing() }
        var passed: [String: Set<String>] = [:]
        var figures = 0
        for example in examples {
            let plugin = try #require(example["plugin"]?.scalar?.text)
            if passed[plugin] == nil {
                passed[plugin] = Set(
                    try PluginTest.run("\(ShippedPlugins.folder)/\(plugin)").passedNames)
            }
            guard case .sequence(let list)? = example["figures"]?.content else { throw Missing() }
            #expect(!list.isEmpty)
            for figure in list {
                let name = try #require(figure["case"]?.scalar?.text)
                #expect(passed[plugin]?.contains(name) == true, "\(plugin): \(name)")
                figures += 1
            }
        }
        #expect(examples.count == 46)
        #expect(figures == 102)
        #expect(passed.count == 7)
    }

    private struct Missing: Error {}
}
