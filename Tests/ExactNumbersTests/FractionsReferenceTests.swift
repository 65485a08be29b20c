import ExactNumbers
import Foundation
import Testing

/// Random expressions, evaluated here and by Python's `fractions` in a process of its own.
@Suite struct FractionsReferenceTests {
    /// How many trees to compare; the environment variable TOWNSHIP_TREES asks for more.
    private static var treeCount: Int {
        ProcessInfo.processInfo.environment["TOWNSHIP_TREES"].flatMap(Int.init) ?? 5_000
    }

    @Test func randomTreesAgreeWithPython() throws {
        let lines = try Self.reference(count: Self.treeCount).split(separator: "\n")
        #expect(lines.count == Self.treeCount)
        var failures = 0
        for line in lines {
            let parts = line.split(separator: "\t")
            try #require(parts.count == 2)
            let expected = String(parts[1])
            let outcome = Result { try ExpressionEvaluator.value(of: parts[0]) }
            let agrees: Bool
            switch outcome {
            case .success(let value):
                agrees =
                    try expected != "error" && value == Rational(quotientOrDecimal: expected)
            case .failure(let error as NumberError):
                agrees =
                    expected == "error"
                    && (error.code == .divisionByZero || error.code == .tooLarge)
            case .failure:
                agrees = false
            }
            if !agrees {
                failures += 1
                if failures <= 5 {
                    Issue.record("\(parts[0].prefix(2_000)) is \(expected.prefix(500))")
                }
            }
        }
        #expect(failures == 0)
    }

    private static func reference(count: Int) throws -> String {
        let script = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Reference/fractions_reference.py")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", script.path, String(count)]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }
}
