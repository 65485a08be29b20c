import Foundation
import Testing

/// Ctrl-C stops what is computed, and what was written is whole.
@Suite struct InterruptionTests {
    /// A folder for one test.
    private final class Folder {
        let path = NSTemporaryDirectory() + "township-\(UUID().uuidString)"

        init(_ files: [String: String]) throws {
            for (name, text) in files {
                let url = URL(fileURLWithPath: path + "/" + name)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: url, atomically: true, encoding: .utf8)
            }
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    /// A plugin whose formula does not end for those whose input says so.
    private static func plugin() throws -> Folder {
        try Folder([
            "plugin.yaml": "id: test\ntitle: 测试\nversion: 1.0.0\napi: 1\n",
            "main.lua": """
            local township = require "township"
            township.scheme { id = "t", title = "测试",
              inputs = { ends = { title = "停不停", type = "boolean", default = true } },
              items = { { id = "a", title = "甲",
                formula = function(s) while not s.input.ends do end return 1 end } } }
            """,
        ])
    }

    private func script() throws -> Folder {
        try Folder(["loop.lua": "print(\"begin\") while true do pcall(error) end"])
    }

    @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func aSignalStopsAScript(_ number: Int32) throws {
        let folder = try script()
        let command = try CommandProcess(["script", folder.path + "/loop.lua", "--timeout", "600"])
        #expect(command.next() == "begin\n")
        command.signal(number)
        let end = command.end()
        #expect(end.signal == number)
        #expect(end.errors.contains("limit.cancelled"))
    }

    @Test func whatAShellHasIgnoredStaysIgnored() throws {
        let folder = try script()
        let command = try CommandProcess(
            ["script", folder.path + "/loop.lua", "--timeout", "600"], after: "trap '' HUP; ")
        #expect(command.next() == "begin\n")
        command.signal(SIGHUP)
        command.signal(SIGINT)
        #expect(command.end().signal == SIGINT)
    }

    /// Another program may ask line by line and wait for each answer.
    @Test func eachLineIsAnsweredWhenNothingFollows() throws {
        let folder = try InterruptionTests.plugin()
        let command = try CommandProcess([
            "scheme", "evaluate", folder.path, "--scheme", "t", "--period", "2020-03",
        ])
        for key in ["甲", "乙", "丙"] {
            command.send("{\"key\":\"\(key)\"}\n")
            let answer = command.next()
            #expect(answer.hasPrefix("{\"key\":\"\(key)\""))
            #expect(answer.hasSuffix("}\n"))
        }
        try command.input.fileHandleForWriting.close()
        #expect(command.end().signal == nil)
    }

    @Test func aStreamEndsWithAWholeLine() throws {
        let folder = try InterruptionTests.plugin()
        let command = try CommandProcess([
            "scheme", "evaluate", folder.path, "--scheme", "t", "--period", "2020-03",
            "--timeout", "600",
        ])
        // The first lines come out as soon as they are known; then a formula does not end.
        command.send(String(repeating: "{}\n", count: 2048))
        let first = command.next()
        command.send(String(repeating: #"{"inputs":{"ends":false}}"# + "\n", count: 2048))
        command.signal(SIGINT)
        let end = command.end()
        #expect(end.signal == SIGINT)
        #expect(end.errors.contains("evaluation.cancelled"))
        let lines = (first + end.output).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.last?.isEmpty == true)
        #expect(lines.count - 1 == 2048)
        #expect(Set(lines.dropLast()).count == 1)
    }
}
