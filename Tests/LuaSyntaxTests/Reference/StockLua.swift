import Foundation
import Testing

/// The stock Lua 5.4 interpreter, asked what it makes of sources.
enum StockLua {
    /// What one source came to.
    struct Verdict: Equatable {
        let accepted: Bool
        let message: String
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Whether the compiler accepts each source: one process for all.
    static func compile(_ sources: [[UInt8]]) throws -> [Verdict] {
        try ask(compiler, sources)
    }

    /// What each source prints when it runs, and how it ends: one process for all.
    static func run(_ sources: [[UInt8]]) throws -> [Verdict] {
        try ask(runner, sources)
    }

    private static func ask(_ driver: String, _ sources: [[UInt8]]) throws -> [Verdict] {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("lua-syntax-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var input = Data()
        for source in sources {
            input += Data("\(source.count)\n".utf8) + Data(source)
        }
        let (script, sourceFile, answerFile) = (
            folder.appendingPathComponent("driver.lua"), folder.appendingPathComponent("sources"),
            folder.appendingPathComponent("answers")
        )
        try input.write(to: sourceFile)
        try Data((reader + driver).utf8).write(to: script)
        try interpret(script, arguments: [sourceFile.path, answerFile.path])
        let answers = try String(decoding: Data(contentsOf: answerFile), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        guard answers.count == sources.count else {
            throw Failure(description: "\(answers.count) answers for \(sources.count) sources")
        }
        return answers.map {
            Verdict(accepted: $0.hasPrefix("1"), message: String($0.dropFirst(2)))
        }
    }

    private static func interpret(_ script: URL, arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["lua5.4", script.path] + arguments
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(
                description: """
                    lua5.4 ended with status \(process.terminationStatus). These tests compare with \
                    the stock interpreter: install the Debian package lua5.4 (`make test` does).
                    """)
        }
    }

    /// Reads `<length>\n<bytes>` again and again, and writes one line for each.
    private static let reader = #"""
        local input = assert(io.open(arg[1], "rb"))
        local output = assert(io.open(arg[2], "wb"))
        local function read()
          local length = input:read("n")
          if not length then return nil end
          input:read(1)
          return length == 0 and "" or input:read(length)
        end
        local function answer(accepted, text)
          text = tostring(text):gsub("[^ -~]", function(c) return ("\\x%02X"):format(c:byte()) end)
          output:write(accepted and "1 " or "0 ", text, "\n")
        end

        """#

    private static let compiler = #"""
        for source in read do
          local chunk, message = load(source, "=source", "t")
          answer(chunk, message or "")
        end
        output:close()
        """#

    /// Runs sources with the hooks of the dialect as plain Lua would have them.
    private static let runner = #"""
        local unpack = table.unpack
        local function range(...)
          local from, to, step = ...
          if select("#", ...) < 3 then step = 1 end
          local ok, message = pcall(function() for _ = from, to, step do break end end)
          if not ok then error((message:gsub("^[^:]*:%d+: ", "")), 2) end
          return coroutine.wrap(function()
            for i = from, to, step do coroutine.yield(i) end
          end)
        end
        for source in read do
          local printed = {}
          local env = setmetatable({}, { __index = _G })
          env._G = env
          env.print = function(...)
            local list = table.pack(...)
            for i = 1, list.n do list[i] = tostring(list[i]):gsub("0x%x+", "ADDRESS") end
            printed[#printed + 1] = table.concat(list, "\t")
          end
          env.__township_k = {}
          for text in (source:match("^%-%-k:([^\n]*)\n") or ""):gmatch("[^ ]+") do
            table.insert(env.__township_k, tonumber(text))
          end
          env.__township_eq = function(a, b) return a == b end
          env.__township_key = function(k) return k end
          env.__township_range = range
          local chunk, message = load(source, "=source", "t", env)
          if not chunk then
            answer(false, message)
          else
            local ok, message = pcall(chunk, "first", nil, "third")
            if not ok then
              -- Names of variables in a message may differ; the line may not.
              message = tostring(message):match("^source:%d+") or tostring(message)
            end
            answer(true, table.concat(printed, "\n") .. "\n" .. tostring(ok) .. "\n" .. tostring(message))
          end
        end
        output:close()
        """#
}
