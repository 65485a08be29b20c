import Governance
import PolicyEngine

/// One pass over all cases of a plugin.
struct ConformanceRun {
    private let engine: PolicyEngine
    private var cases: [ConformanceCase] = []
    /// The properties that do not hold.
    private let properties: [ConformanceFailure]

    /// Takes the cases with what their own expectations came to.
    init(_ engine: PolicyEngine, _ tests: [TestCase], _ results: [PluginTestResult])
        throws(PolicyFindings)
    {
        self.engine = engine
        // Behind the results of cases stand those of properties.
        properties = results.dropFirst(tests.count).filter { !$0.isPassed }.map { result in
            ConformanceFailure(
                rule: .expectation, subject: result.name,
                message: result.differences.joined(separator: "；"), place: result.place)
        }
        var outcomes: [Int: [Outcome]] = [:]
        var failures: [Int: [ConformanceFailure]] = [:]
        do throws(PolicyError) {
            for group in try ConformanceGroup.all(of: tests, in: engine) {
                let ways = try group.compare()
                outcomes.merge(ways.outcomes) { $1 }
                failures.merge(ways.failures) { $0 + $1 }
            }
        } catch {
            throw PolicyFindings(error)
        }
        for (position, test) in tests.enumerated() {
            let own = ConformanceRun.failures(of: test, results[position])
            cases.append(
                ConformanceCase(
                    test: test, outcomes: outcomes[position] ?? [],
                    failures: own + (failures[position] ?? [])))
        }
    }

    private static func failures(of test: TestCase, _ result: PluginTestResult)
        -> [ConformanceFailure]
    {
        var failures: [ConformanceFailure] = []
        if !result.differences.isEmpty {
            failures.append(
                ConformanceFailure(
                    .expectation, test, result.differences.joined(separator: "；")))
        }
        if !result.isRepeatable {
            failures.append(
                ConformanceFailure(.repeatable, test, "换个顺序再算一遍，结果不同：公式不能在人与人之间记住东西"))
        }
        return failures
    }

    func report() -> ConformanceReport {
        let tested = Set(cases.map(\.test.scheme))
        let untested = engine.schemes.filter { !tested.contains($0.id) }.map { scheme in
            ConformanceFailure(
                rule: .tested, subject: scheme.id, message: "tests/ 里没有这个方案的用例",
                place: SourcePlace(file: "main.lua"))
        }
        return ConformanceReport(cases: cases, untested: untested + properties)
    }
}

extension ConformanceFailure {
    init(_ rule: ConformanceRule, _ test: TestCase, _ message: String) {
        self.init(rule: rule, subject: test.name, message: message, place: test.place)
    }
}
