import ExactNumbers
import Foundation
import Governance
import PolicyEngine
import Testing
import TownshipTesting

/// The plugins that are shipped: clean, tested, and true to the worked examples they stand on.
@Suite struct ShippedPluginTests {
    /// Clean, all cases as expected, and the same in every way of computing them; what explanations show replays.
    @Test(arguments: ShippedPlugins.all)
    func conforms(_ folder: String) throws {
        let report = PluginConformance(folder).run()
        #expect(report.isConforming, "\(report)")
        #expect(try PluginTest.run(folder).results.count > 10)
        for test in report.cases {
            #expect(test.outcomes.count == test.test.subjects.count)
            for item in test.outcomes.compactMap(\.statement?.explanation).flatMap(\.items) {
                guard let expression = item.expression else { continue }
                let figures = expression.steps.indices.filter { isFigure(expression.steps[$0]) }
                #expect(
                    figures.contains { changesSomething($0, expression) },
                    "\(test.test.name): \(item.item.id) changes with none of its figures")
            }
        }
    }

    /// Whether another value of a figure leads to another result: a little more, or far away where a cap, a step or the
    /// piece of a scale hides a little.
    private func changesSomething(_ position: Int, _ expression: Governance.Expression) -> Bool {
        let value = expression.steps[position].value
        let others = [1, -1, 1_000_000, -1_000_000].compactMap { try? value + Rational($0 as Int) }
        return others.contains { other in
            guard let result = try? expression.replayed(changing: [position: other]) else {
                return true
            }
            return result != expression.value
        }
    }

    private func isFigure(_ step: Governance.Expression.Step) -> Bool {
        if case .figure = step.content { true } else { false }
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
