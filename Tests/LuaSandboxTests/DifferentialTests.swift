import Foundation
import LuaSandbox
import Testing

/// Our pattern and library functions answer what those of the system's Lua answer, over random calls.
@Suite struct DifferentialTests {
    /// How many calls to compare; the environment variable TOWNSHIP_CALLS asks for more.
    private static var calls: Int {
        ProcessInfo.processInfo.environment["TOWNSHIP_CALLS"].flatMap(Int.init) ?? 10_000
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Differential")

    @Test(arguments: ["patterns.lua", "library.lua"])
    func answersAreThoseOfLua(_ file: String) throws {
        for seed in [1, 20_200_301] {
            let expected = try Self.stock(file, seed)
            let answered = try Self.sandboxed(file, seed)
            #expect(expected.count == Self.calls / 100)
            let difference = zip(expected, answered).first { $0 != $1 }
            #expect(
                difference == nil, "\(file) \(Self.calls) \(seed): \(difference.map { $0.0 } ?? "")"
            )
            #expect(answered.count == expected.count)
        }
    }

    /// What `lua5.4` prints.
    private static func stock(_ file: String, _ seed: Int) throws -> [String] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["lua5.4", file, String(calls), String(seed)]
        process.currentDirectoryURL = folder
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// What the sandbox prints; the file is a function there, since a script has no arguments.
    private static func sandboxed(_ file: String, _ seed: Int) throws -> [String] {
        let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
        let source = "return (function(...) \(text)\nend)(\(calls), \(seed))"
        let sandbox = LuaSandbox(limits: .init(time: nil, memory: .mebibytes(512)))
        return try sandbox.run(source, named: file).output
    }
}
