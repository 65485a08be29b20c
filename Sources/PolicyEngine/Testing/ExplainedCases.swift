/// Which cases of a plugin's tests are explained.
public enum ExplainedCases: Sendable, Hashable {
    /// None.
    case none
    /// Those that did not come out as expected.
    case failed
    /// All.
    case all

    func includes(_ result: PluginTestResult) -> Bool {
        switch self {
        case .none: false
        case .failed: !result.isPassed
        case .all: true
        }
    }
}
