import LuaSandbox

/// Runs the cases in a plugin's `tests` folder.
///
/// Each case runs twice, in different order, and must come out the same; properties are tried with random subjects.
public enum PluginTest {
    /// Runs all cases and properties of a plugin, or those whose names hold a text.
    ///
    /// - Parameters:
    ///   - folder: The plugin's folder.
    ///   - functions: What the plugin may call through `require "host"`.
    ///   - filter: A text that the names of the wanted cases hold; `nil` for all.
    ///   - explained: Which cases are explained.
    ///   - isCovering: Whether the report tells what the cases reached of the formulas; the results are the same.
    ///   - limits: What the formulas of one subject may use.
    ///   - log: Gets what the plugin prints, bounded and without control characters.
    /// - Returns: What came of them.
    /// - Throws: Everything that is wrong with the plugin or its case files.
    public static func run(
        _ folder: String, functions: [HostFunction] = [], filter: String? = nil,
        explained: ExplainedCases = .none, isCovering: Bool = false,
        limits: EvaluationLimits = EvaluationLimits(),
        log: ((String) -> Void)? = nil
    ) throws(PolicyFindings) -> PluginTestReport {
        let plugin = try LoadedPlugin(
            folder: folder, functions: functions, isProbed: isCovering)
        let isWanted = { (name: String) in filter.map(name.contains) ?? true }
        let files = try plugin.source.readTestFiles()
        let cases = files.flatMap(\.cases).filter { isWanted($0.name) }
        let registers = files.flatMap(\.registerCases).filter { isWanted($0.name) }
        let indicators = files.flatMap(\.indicatorCases).filter { isWanted($0.name) }
        let properties = files.flatMap(\.properties).filter { isWanted($0.name) }
        let answer: Result<(report: PluginTestReport, printed: [String]), PolicyFindings> =
            LuaThread.run {
                Result { () throws(PolicyFindings) in
                    let runner = try CaseRunner(plugin, limits: limits)
                    let computed = runner.run(cases)
                    let others = runner.run(registers) + runner.run(indicators)
                    let coverage = isCovering ? [runner.coverage] : []
                    var report = PluginTestReport(
                        runner.explaining(computed, of: cases, explained) + others,
                        coverage: coverage)
                    report.add(runner.run(properties))
                    return (report, runner.printed.lines)
                }
            }
        let (report, printed) = try answer.get()
        if let log { printed.forEach(log) }
        return report
    }
}
