import ExactNumbers
import Foundation
import Testing

/// Random expressions through Lua come to what Python's `fractions` makes of them, in another process.
@Suite struct TreesTests {
    private static let reference = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("ExactNumbersTests/Reference/fractions_reference.py").path

    /// `TOWNSHIP_TREES=100000` tries them all.
    private static let count = ProcessInfo.processInfo.environment["TOWNSHIP_TREES"] ?? "2000"

    @Test func equalPythonsFractions() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", TreesTests.reference, TreesTests.count]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let trees = text.split(separator: "\n").map { $0.split(separator: "\t") }
        try #require(trees.count == Int(TreesTests.count))
        for start in stride(from: 0, to: trees.count, by: 100) {
            let batch = trees[start..<min(start + 100, trees.count)]
            let source = batch.map { "t(function() return \($0[0]) end)" }.joined(separator: "\n")
            let answers = script(
                "local function t(f) local ok, v = pcall(f) print(ok and tostring(v) or 'error') end\n"
                    + source
            ).split(separator: "\n")
            try #require(answers.count == batch.count, "\(answers.last ?? "")")
            for (tree, answer) in zip(batch, answers) {
                if tree[1] == answer { continue }
                let expected = try? Rational(quotientOrDecimal: tree[1])
                #expect(
                    expected != nil && expected == (try? Rational(quotientOrDecimal: answer)),
                    "\(tree[0])")
            }
        }
    }
}
