public import PolicyEngine

/// Tests a plugin as its host sees it: that it is clean, passes its cases, and keeps to what every plugin promises.
///
/// It depends on no test library and answers values, so that it serves Swift Testing and XCTest alike:
///
/// ```swift
/// @Test func ourRuleConforms() {
///     let report = PluginConformance("Plugins/our-rule").run()
///     #expect(report.isConforming, "\(report)")
/// }
/// ```
///
/// The subjects are those of the cases in the plugin's `tests` folder: what no case has is not tried.
public struct PluginConformance: Sendable {
    /// The plugin's folder.
    public let folder: String
    /// What the plugin may call through `require "host"`.
    public let functions: [HostFunction]
    /// What the formulas of one subject may use.
    public let limits: EvaluationLimits

    /// A plugin to be tested.
    ///
    /// - Parameters:
    ///   - folder: The plugin's folder.
    ///   - functions: What it may call through `require "host"`.
    ///   - limits: What the formulas of one subject may use; generous in time, since tests share a machine.
    public init(
        _ folder: String, functions: [HostFunction] = [],
        limits: EvaluationLimits = EvaluationLimits(time: .seconds(30))
    ) {
        self.folder = folder
        self.functions = functions
        self.limits = limits
    }

    /// Checks the plugin, then runs its cases in every way that must not show.
    public func run() -> ConformanceReport {
        let findings = PluginCheck.findings(in: folder, functions: functions)
        guard findings.isEmpty else { return ConformanceReport(findings: findings) }
        do throws(PolicyFindings) {
            let engine = try PolicyEngine(
                plugins: [folder], functions: functions, limits: limits, workers: 1)
            let report = try PluginTest.run(folder, functions: functions, limits: limits)
            let tests = try PluginFolder(path: folder).read().readTests()
            return try ConformanceRun(engine, tests, report.results).report()
        } catch {
            return ConformanceReport(findings: error.errors)
        }
    }
}
