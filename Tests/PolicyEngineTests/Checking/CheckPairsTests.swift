import PolicyEngine
import Testing

/// For each finding there is a plugin that provokes it, and one close to it that must not.
@Suite struct CheckPairsTests {
    static let manifest = "id: test\ntitle: 测试\nversion: 1.0.0\napi: 1\n"

    static func findings(_ files: [String: String]) throws -> [PolicyError] {
        let all = files.merging(["plugin.yaml": manifest]) { given, _ in given }
        let source = try PluginSource(
            folder: "test", files: all.map { PluginFile(path: $0.key, text: $0.value) })
        return PluginCheck.findings(in: source)
    }

    @Test(arguments: CheckPair.all)
    func eachIsFoundAndNothingElse(_ pair: CheckPair) throws {
        let findings = try CheckPairsTests.findings(pair.wrong)
        let codes = Set(findings.map(\.code.rawValue))
        #expect(codes == [pair.code], "\(findings)")
        #expect(Set(findings.compactMap(\.place)) == pair.expected, "\(findings)")
        #expect(!pair.expected.isEmpty)
        let close = try CheckPairsTests.findings(pair.right)
        #expect(close == [], "\(close)")
    }

    @Test func everyCodeHasAPair() {
        let known = Set(PluginCheck.codes.map(\.rawValue))
        let paired = Set(CheckPair.all.map(\.code))
        #expect(known.subtracting(paired).sorted() == [], "write a pair in Tests/CheckedPlugins")
        #expect(paired.subtracting(known).sorted() == [], "no rule of `plugin check` finds these")
    }

    /// A comment with a reason silences a finding, whatever its code.
    @Test(arguments: CheckPair.all.filter { !$0.code.hasPrefix("check.") })
    func eachIsSilenced(_ pair: CheckPair) throws {
        let silenced = pair.wrong.mapValues { text in
            text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.replacing("<!>", with: "check: allow \(pair.code) 试一试")
            }.joined(separator: "\n")
        }
        let findings = try CheckPairsTests.findings(silenced)
        #expect(findings == [], "\(findings)")
    }
}
