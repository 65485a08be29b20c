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
        var plugins: [String: ShippedCases] = [:]
        var figures = 0
        for example in examples {
            let name = try #require(example["plugin"]?.scalar?.text)
            if plugins[name] == nil { plugins[name] = try ShippedCases(plugin: name) }
            let cases = try #require(plugins[name])
            guard case .sequence(let list)? = example["figures"]?.content else { throw Missing() }
            #expect(!list.isEmpty)
            for figure in list {
                let test = try #require(figure["case"]?.scalar?.text)
                let item = try #require(figure["item"]?.scalar?.text)
                let subject = figure["subject"]?.scalar.flatMap { Int($0.text) } ?? 1
                #expect(cases.passed.contains(test), "\(name): \(test)")
                #expect(
                    cases.expected(item, of: test, subject: subject)
                        == (try Rational(decimal: try #require(figure["value"]?.scalar?.text))),
                    "\(name): \(test): \(item)")
                figures += 1
            }
        }
        let rules = Set(examples.compactMap { $0["rule"]?.scalar?.text })
        #expect(rules == Set((1...13).map { "P\($0)" }))
        #expect(examples.count == 80)
        #expect(figures == 227)
        #expect(plugins.count == 13)
    }

    private struct Missing: Error {}
}
