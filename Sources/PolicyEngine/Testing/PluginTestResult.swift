/// What came of one of a plugin's test cases.
public struct PluginTestResult: Sendable, Hashable {
    /// The id of the plugin.
    public let plugin: String
    /// What the case is about.
    public let name: String
    /// Where the case is written.
    public let place: SourcePlace
    /// What came out otherwise than expected, in Chinese; empty when all came out as expected.
    public let differences: [String]
    /// Whether the case came out the same when all cases ran once more in the opposite order.
    public let isRepeatable: Bool
    /// How each subject's statement came about, in Chinese, where that was asked for; empty otherwise.
    public internal(set) var explanation: [String] = []

    /// The smallest subject that was found for a property that does not hold, as lines of a case; empty otherwise.
    public internal(set) var example: [String] = []

    /// True when the case came out as expected, both times.
    public var isPassed: Bool { differences.isEmpty && isRepeatable }

    /// `PLUGIN/FILE:LINE: CODE: NAME：…` with what was expected and what came out; `nil` when the case passed.
    public var line: String? {
        if isPassed { return nil }
        let what =
            differences.isEmpty ? ["换个顺序再算一遍，结果不同：公式不能在人与人之间记住东西"] : differences
        return
            "\(plugin)/\(place): \(PolicyErrorCode.testFailed.rawValue): \(name)：\(what.joined(separator: "；"))"
    }
}
