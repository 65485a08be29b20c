import ExactNumbers
import Governance
import LuaSandbox

/// Runs the cases in a plugin's `tests` folder.
///
/// Each runs twice, in different order, and must come out the same.
public enum PluginTest {
    /// Runs all cases of a plugin, or those whose names hold a text.
    ///
    /// - Parameters:
    ///   - folder: The plugin's folder.
    ///   - functions: What the plugin may call through `require "host"`.
    ///   - filter: A text that the names of the wanted cases hold; `nil` for all.
    ///   - limits: What the formulas of one subject may use.
    ///   - log: Gets what the plugin prints, bounded and without control characters.
    /// - Returns: What came of them.
    /// - Throws: Everything that is wrong with the plugin or its case files.
    public static func run(
        _ folder: String, functions: [HostFunction] = [], filter: String? = nil,
        limits: EvaluationLimits = EvaluationLimits(),
        log: ((String) -> Void)? = nil
    ) throws(PolicyFindings) -> PluginTestReport {
        let plugin = try LoadedPlugin(folder: folder, functions: functions)
        let cases = try plugin.source.readTests().filter { filter.map($0.name.contains) ?? true }
        let answer: Result<(report: PluginTestReport, printed: [String]), PolicyFindings> =
            LuaThread.run {
                Result { () throws(PolicyFindings) in
                    let runner = try CaseRunner(plugin, limits: limits)
                    return (runner.run(cases), runner.printed.lines)
                }
            }
        let (report, printed) = try answer.get()
        if let log { printed.forEach(log) }
        return report
    }
}

/// Runs cases with one instance of a plugin.
private struct CaseRunner {
    private let plugin: LoadedPlugin
    private let instance: PluginInstance
    private let limits: EvaluationLimits
    /// What the plugin printed while the cases were computed for the first time.
    let printed = Printed()

    final class Printed {
        var lines: [String] = []
    }

    init(_ plugin: LoadedPlugin, limits: EvaluationLimits) throws(PolicyFindings) {
        self.plugin = plugin
        self.limits = limits
        instance = try PluginInstance(plugin, limits: limits)
        printed.lines = instance.runtime.printed.take(of: "main.lua")
    }

    func run(_ cases: [TestCase]) -> PluginTestReport {
        let first = cases.map { test in
            outcomes(of: test) { printed.lines.append("\(test.name)：\($0)") }
        }
        let second = Array(cases.reversed().map { outcomes(of: $0) }.reversed())
        return PluginTestReport(
            cases.enumerated().map { position, test in
                PluginTestResult(
                    plugin: plugin.manifest.id, name: test.name, place: test.place,
                    differences: compare(test, first[position]),
                    isRepeatable: first[position] == second[position])
            })
    }

    // MARK: Computing

    private enum CaseOutcome: Equatable {
        case outcomes([Outcome])
        case impossible(String)
    }

    private func outcomes(of test: TestCase, log: ((String) -> Void)? = nil) -> CaseOutcome {
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
            return .outcomes(compute(test, worker, log))
        } catch {
            return .impossible(error.description)
        }
    }

    private func compute(
        _ test: TestCase, _ worker: SchemeWorker, _ log: ((String) -> Void)?
    ) -> [Outcome] {
        let entries = test.subjects.map { SubjectReader.entry($0.line) }
        let evaluator = RunEvaluator(
            scheme: worker.scheme.definition, pool: worker, isExplained: false, log: log)
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
        let actual: Rational? =
            switch expectation.name {
            case "gross": statement.gross.yuan
            case "net": statement.net.yuan
            case "deductions": statement.deductions.yuan
            case "employer": statement.employer.yuan
            default: statement.item(expectation.name)?.value
            }
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
