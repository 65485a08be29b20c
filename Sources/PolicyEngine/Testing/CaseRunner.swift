import ExactNumbers
import Governance
import LuaSandbox

/// Runs cases with one instance of a plugin.
struct CaseRunner {
    let plugin: LoadedPlugin
    let instance: PluginInstance
    let limits: EvaluationLimits
    private let marks = CoverageMarks()
    /// What the plugin printed while the cases were computed for the first time.
    let printed = Printed()

    final class Printed {
        var lines: [String] = []
    }

    init(_ plugin: LoadedPlugin, limits: EvaluationLimits) throws(PolicyFindings) {
        self.plugin = plugin
        self.limits = limits
        instance = try PluginInstance(plugin, limits: limits, marks: marks)
        printed.lines = instance.runtime.printed.take(of: "main.lua")
    }

    func run(_ cases: [TestCase]) -> [PluginTestResult] {
        let first = cases.map { test in
            outcomes(of: test) { printed.lines.append("\(test.name)：\($0)") }
        }
        let second = Array(cases.reversed().map { outcomes(of: $0) }.reversed())
        return cases.enumerated().map { position, test in
            PluginTestResult(
                plugin: plugin.manifest.id, name: test.name, place: test.place,
                differences: compare(test, first[position]),
                isRepeatable: first[position] == second[position])
        }
    }

    /// The results with the explanations that are wanted.
    func explaining(
        _ results: [PluginTestResult], of cases: [TestCase], _ wanted: ExplainedCases
    ) -> [PluginTestResult] {
        zip(results, cases).map { result, test in
            var result = result
            if wanted.includes(result) { result.explanation = explanation(of: test) }
            return result
        }
    }

    /// What the cases run so far reached of the plugin's functions; explaining runs formulas again, which does not count.
    var coverage: PluginCoverage {
        PluginCoverage(plugin, schemes: instance.schemes, marks: marks)
    }

    private func explanation(of test: TestCase) -> [String] {
        switch outcomes(of: test, isExplained: true) {
        case .impossible(let reason): [reason]
        case .outcomes(let outcomes):
            outcomes.enumerated().flatMap { position, outcome in
                let head = outcomes.count > 1 ? ["第 \(position + 1) 个："] : []
                switch outcome {
                case .statement(let statement):
                    return head + ExplanationText(statement).lines
                case .setAside(let reason):
                    let at = reason.at.isEmpty ? "" : "（\(reason.at)）"
                    return head + ["搁置，\(reason.code)：\(reason.message)\(at)"]
                }
            }
        }
    }

    // MARK: Computing

    private enum CaseOutcome: Equatable {
        case outcomes([Outcome])
        case impossible(String)
    }

    private func outcomes(
        of test: TestCase, isExplained: Bool = false, log: ((String) -> Void)? = nil
    ) -> CaseOutcome {
        guard let scheme = instance.schemes.first(where: { $0.definition.id == test.scheme }) else {
            return .impossible(
                Scheme.unknown(test.scheme, among: instance.schemes.map(\.definition.id)))
        }
        guard scheme.definition.period == test.period.kind else {
            return .impossible("方案的周期是\(scheme.definition.period.chinese)，不能用 \(test.period)")
        }
        do throws(LuaError) {
            let worker = try SchemeWorker(
                instance, scheme: scheme, period: test.period, known: test.known, limits: limits,
                isReplaying: false)
            return .outcomes(compute(test, worker, isExplained: isExplained, log))
        } catch {
            return .impossible(error.description)
        }
    }

    private func compute(
        _ test: TestCase, _ worker: SchemeWorker, isExplained: Bool, _ log: ((String) -> Void)?
    ) -> [Outcome] {
        let entries = test.subjects.map { SubjectReader.entry($0.line) }
        let evaluator = RunEvaluator(
            scheme: worker.scheme.definition, pool: worker, isExplained: isExplained, log: log)
        return evaluator.outcomes(ofAll: entries)
    }

    // MARK: Comparing

    private func compare(_ test: TestCase, _ outcome: CaseOutcome) -> [String] {
        switch outcome {
        case .impossible(let reason): return [reason]
        case .outcomes(let outcomes):
            let several = outcomes.count > 1
            return zip(test.subjects, outcomes).enumerated().flatMap { position, pair in
                compare(pair.0, pair.1).map { several ? "第 \(position + 1) 个：\($0)" : $0 }
            }
        }
    }

    private func compare(_ subject: TestSubject, _ outcome: Outcome) -> [String] {
        switch (subject.outcome, outcome) {
        case (.error(let code, _), .setAside(let reason)):
            return reason.code == code ? [] : ["应报错 \(code)，实际 \(reason.code)：\(reason.message)"]
        case (.error(let code, _), .statement): return ["应报错 \(code)，实际算出来了"]
        case (.amounts, .setAside(let reason)):
            let at = reason.at.isEmpty ? "" : "（\(reason.at)）"
            return ["没有算出来，\(reason.code)：\(reason.message)\(at)"]
        case (.amounts(let expectations), .statement(let statement)):
            return expectations.compactMap { compare($0, statement) }
        }
    }

    private func compare(_ expectation: TestExpectation, _ statement: Statement) -> String? {
        let actual = statement.amount(named: expectation.name)
        // An item whose `when` is false is not in the statement, and reads as 0.
        guard let actual else {
            if expectation.amount.isZero, instanceKnows(expectation.name) { return nil }
            return "\(expectation.name) 应为 \(text(expectation.amount))，实际没有这一项"
        }
        if actual == expectation.amount || toFen(actual) == toFen(expectation.amount) { return nil }
        return "\(expectation.name) 应为 \(text(expectation.amount))，实际 \(text(actual))"
    }

    private func instanceKnows(_ item: String) -> Bool {
        instance.schemes.contains { $0.itemPositions[item] != nil }
    }

    private func toFen(_ value: Rational) -> Money? { try? Money(rounding: value, mode: .halfUp) }

    private func text(_ value: Rational) -> String {
        (try? Money(exactly: value))?.description ?? value.description
    }
}
