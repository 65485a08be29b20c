public import PolicyEngine

/// What the conformance kit found out about one plugin.
public struct ConformanceReport: Sendable, Hashable {
    /// What is wrong with the plugin before anybody is computed; then there are no cases.
    public let findings: [PolicyError]
    /// The cases of the plugin's tests, in the order of files and lines.
    public let cases: [ConformanceCase]
    /// Every rule that is broken, those of cases in their order.
    public let failures: [ConformanceFailure]

    init(findings: [PolicyError]) {
        self.findings = findings
        cases = []
        failures = []
    }

    init(cases: [ConformanceCase], untested: [ConformanceFailure]) {
        findings = []
        self.cases = cases
        failures = untested + cases.flatMap(\.failures)
    }

    /// True when nothing is wrong.
    public var isConforming: Bool { findings.isEmpty && failures.isEmpty }
}

extension ConformanceReport: CustomStringConvertible {
    /// A line for each finding and failure, or how many cases keep to all rules.
    public var description: String {
        if isConforming { return "\(cases.count) cases conform" }
        return (findings.map(\.description) + failures.map(\.description)).joined(separator: "\n")
    }
}
