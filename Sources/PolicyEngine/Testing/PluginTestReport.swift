/// What came of a plugin's test cases.
public struct PluginTestReport: Sendable, Hashable {
    /// One for each case in the order of files and lines, then one for each property.
    public private(set) var results: [PluginTestResult]
    /// What the cases reached of each plugin's formulas, where that was asked for.
    public private(set) var coverage: [PluginCoverage]

    /// A report of cases.
    ///
    /// - Parameters:
    ///   - results: What came of each case.
    ///   - coverage: What they reached.
    public init(_ results: [PluginTestResult] = [], coverage: [PluginCoverage] = []) {
        self.results = results
        self.coverage = coverage
    }

    /// How many cases came out as expected.
    public var passed: Int { results.count { $0.isPassed } }
    /// How many did not.
    public var failed: Int { results.count - passed }
    /// A line for each failing case, with what was expected and what came out.
    public var lines: [String] { results.compactMap(\.line) }
    /// The closing line, `N passed, N failed`.
    public var summary: String { "\(passed) passed, \(failed) failed" }

    /// Adds the cases of another report.
    public mutating func add(_ other: PluginTestReport) {
        results += other.results
        coverage += other.coverage
    }
}
