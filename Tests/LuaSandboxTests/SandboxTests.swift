import Foundation
import LuaSandbox
import Testing

/// The public doors of the sandbox.
@Suite struct SandboxTests {
    private func failure(
        _ source: String, limits: LuaLimits = LuaLimits(time: .milliseconds(500)),
        _ configure: (inout LuaGlobals) -> Void = { _ in }
    ) -> LuaError? {
        do {
            _ = try LuaSandbox(limits: limits).run(source, named: "t.lua", globals: configure)
            return nil
        } catch {
            return error
        }
    }

    private func values(_ source: String) throws -> [String] {
        try LuaSandbox().run(source, named: "t.lua").values.map(\.description)
    }

    @Test func tenLinesAreEnough() throws {
        let sandbox = LuaSandbox(limits: .init(time: .seconds(1), memory: .mebibytes(32)))
        let answer = try sandbox.run("return greet('世界')", named: "hello.lua") { globals in
            globals["greet"] = .function { (name: String) in "你好,\(name)" }
        }
        #expect(answer.value == "你好,世界")
    }

    @Test(arguments: [
        ("while true do end", "limit.time"),
        ("while true do pcall(function() while true do end end) end", "limit.time"),
        ("local co = coroutine.wrap(function() while true do end end) co()", "limit.time"),
        ("local t = {} for i = 1, 1e9 do t[i] = {i} end", "limit.memory"),
        ("local s = 'x' while true do s = s .. s end", "limit.memory"),
        (
            "local t = setmetatable({}, {__concat = function(a, b) return a .. b end}) return t .. t",
            "limit.depth"
        ),
        ("x = = 1", "script.syntax"), ("error('boom')", "script.failed"),
        ("return 0/0", "script.result"), ("return '\\xff'", "script.result"),
        ("local t = {} t.t = t return t", "script.result"), ("os.exit()", "script.denied"),
        ("string.upper = 1", "script.denied"), ("require 'nothing'", "script.unknown_module"),
        ("for k in pairs({[print] = 1}) do end", "script.unordered"),
        ("return load(('x'):rep(1100000))", "script.source_too_large"),
    ])
    func refusesWithACode(_ source: String, _ code: String) {
        // Where another limit is expected, the deadline is out of reach however busy the machine is.
        let time: Duration = code == "limit.time" ? .seconds(1) : .seconds(60)
        #expect(failure(source, limits: LuaLimits(time: time))?.code == code)
    }

    @Test func theInstructionBudgetIsDeterministic() {
        let source = "local n = 0 while true do n = n + 1\nn = n + 1\nn = n + 1\nend"
        let first = failure(source, limits: LuaLimits(instructions: 123_456, time: nil))
        #expect(first?.code == "limit.instructions")
        for _ in 0..<5 {
            #expect(failure(source, limits: LuaLimits(instructions: 123_456, time: nil)) == first)
        }
        let hopping = "while true do coroutine.wrap(function() for i = 1, 100 do end end)() end"
        #expect(
            failure(hopping, limits: LuaLimits(instructions: 1_000_000, time: nil))?.isLimit == true
        )
        let patterns = "return ('a'):rep(200):find(('.-'):rep(10) .. 'b')"
        #expect(
            failure(patterns, limits: LuaLimits(instructions: 1_000_000, time: nil))?.isLimit
                == true)
    }

    @Test func garbageIsCollectedBeforeTheMemoryLimitSpeaks() throws {
        // What is kept makes Lua itself collect only past the limit.
        let source = """
            local keep, n = {}, 0
            for i = 1, 14 do keep[i] = ("x"):rep(100000) .. i end
            for i = 1, 300000 do local t = {i, i, i} n = n + #t end
            return n
            """
        #expect(
            try LuaSandbox(limits: LuaLimits(memory: .mebibytes(2))).run(source).value == 900_000)
    }

    @Test func anEnormousInstructionEndsWithTheMemoryLimit() throws {
        let joined = Array(repeating: "s", count: 150).joined(separator: " .. ")
        let source = "local s = ('x'):rep(20000000) return #(\(joined))"
        #expect(failure(source)?.code == "limit.memory")
        #expect(try values("return 1") == ["1"])
    }

    @Test func errorsSayWhere() {
        let error = failure("local function f()\n  local t = nil\n  return t.x\nend\nf()")
        #expect(error?.place == "t.lua:3")
        #expect(error?.message.contains("attempt to index a nil value") == true)
        #expect(error?.traceback.first == "t.lua:3: in f")
        #expect(failure("\n\nwhile true do end")?.place == "t.lua:3")
        #expect(failure("error('x\\27[2J\\ny', 0)")?.message == "x [2J y")
        #expect(failure("error(nil)")?.message == "(error object is a nil value)")
        #expect(failure("error(('x'):rep(30000000))").map { $0.message.count < 2000 } == true)
    }

    @Test func hostErrorsKeepTheirCode() {
        struct Mishap: Error {}
        let plain = failure("f()") { $0["f"] = .rawFunction { _ in throw Mishap() } }
        #expect(plain?.code == "script.failed")
        let coded = failure("f()") {
            $0["f"] = .rawFunction { _ in throw LuaError(code: "my.code", message: "不行") }
        }
        #expect(coded?.code == "my.code")
        #expect(coded?.message == "不行")
        let typed = failure("f('x')") { $0["f"] = .function { (n: Int) in n } }
        #expect(typed?.code == "script.arguments")
        #expect(typed?.message.contains("第 1 个参数") == true)
    }

    @Test func hostTablesCannotBeChanged() {
        for source in [
            "T.a = 1", "rawset(T, 'a', 1)", "setmetatable(T, {})", "T.b.c = 1",
            "table.insert(T, 1)",
        ] {
            #expect(failure(source) { $0["T"] = ["a": 5, "b": ["c": 6]] } != nil, "\(source)")
        }
    }

    @Test func nothingIsCarriedFromRunToRun() throws {
        let sandbox = LuaSandbox()
        for _ in 0..<3 { #expect(try sandbox.run("n = (n or 0) + 1 return n").value == 1) }
    }

    @Test func orderAndTextAreTheSameEverywhere() throws {
        let keys =
            "local o = {} for k in pairs({b = 1, a = 2, [2] = 3, [1] = 4, [true] = 5, [false] = 6}) do o[#o + 1] = tostring(k) end return table.concat(o, ' ')"
        #expect(try values(keys) == ["1 2 a b false true"])
        #expect(try values("return tostring({}), tostring(print)") == ["table", "function"])
        #expect(failure("return '1' + 1")?.message.contains("arithmetic on a string") == true)
    }

    @Test func modulesAreSourcesByName() throws {
        let sandbox = LuaSandbox(modules: [
            "m": "return {x = 1}", "a": "return require 'b'", "b": "return require 'a'",
        ])
        #expect(
            try sandbox.run("return require('m').x, require('m') == require('m')").values == [
                1, true,
            ])
        #expect(throws: LuaError.self) { try sandbox.run("return require 'a'") }
    }

    @Test func outputIsCapped() throws {
        let answer = try LuaSandbox().run(
            "for i = 1, 100 do print(('x'):rep(100000)) end print(1, nil, 'a')")
        #expect(answer.output.reduce(0) { $0 + $1.utf8.count } < 1_100_000)
        #expect(answer.output.last?.contains("省略") == true)
        #expect(try LuaSandbox().run("print(1, nil, 'a')").output == ["1\tnil\ta"])
        #expect(try LuaSandbox().run("print({}, print, 0/0)").output == ["table\tfunction\tnan"])
    }

    @Test func aFunctionIsNotCalledAfterItsScript() throws {
        final class Box: @unchecked Sendable {
            // Only touched on the test's thread and, while it waits, on the script's.
            var function: LuaFunction?
        }
        let box = Box()
        _ = try LuaSandbox().run("keep(function() return 1 end)") { globals in
            globals["keep"] = .rawFunction { arguments in
                if case .function(let function)? = arguments.first { box.function = function }
                return .null
            }
        }
        #expect(throws: LuaError.self) { try box.function?.call() }
        // Nor on a later script's thread, which may be the same one to the system.
        for _ in 0..<20 {
            let answer = try LuaSandbox().run("return call()") { globals in
                globals["call"] = .rawFunction { _ in
                    do throws(LuaError) {
                        _ = try box.function?.call()
                        return "called"
                    } catch {
                        return .string(error.code)
                    }
                }
            }
            #expect(answer.value == "script.denied")
        }
    }

    /// Does something a little later, on a thread of its own: scripts that do not end may hold all threads that tasks have.
    private func soon(_ body: @escaping @Sendable () -> Void) {
        Thread.detachNewThread {
            Thread.sleep(forTimeInterval: 0.05)
            body()
        }
    }

    @Test func cancellationStopsAScript() {
        let cancellation = LuaCancellation()
        soon { cancellation.cancel() }
        let error = cancellation.with { () -> LuaError? in
            do throws(LuaError) {
                _ = try LuaSandbox(limits: LuaLimits(time: .seconds(60))).run("while true do end")
                return nil
            } catch {
                return error
            }
        }
        #expect(error?.code == "limit.cancelled")
    }

    @Test func aWishThatWasSpokenBeforeHolds() {
        let cancellation = LuaCancellation()
        cancellation.cancel()
        let error = cancellation.with { failure("while true do end", limits: .unlimited) }
        #expect(error?.code == "limit.cancelled")
    }

    @Test func aCancelledTaskStopsItsScript() async {
        let task = Task.detached { () -> String? in
            do {
                _ = try await LuaCancellation.withTask {
                    try LuaSandbox(limits: LuaLimits(time: .seconds(60))).run("while true do end")
                }
                return nil
            } catch {
                return (error as? LuaError)?.code
            }
        }
        soon { task.cancel() }
        #expect(await task.value == "limit.cancelled")
    }

    @Test func manyRunsAtOnceAndInARow() async throws {
        await withTaskGroup(of: Bool.self) { group in
            for index in 0..<8 {
                group.addTask {
                    (0..<50).allSatisfy { round in
                        (try? LuaSandbox().run("return \(index) * 1000 + \(round)").value)
                            == .integer(Int64(index * 1000 + round))
                    }
                }
            }
            for await result in group { #expect(result) }
        }
    }

    /// The stock function counts to the end.
    @Test func repOfNothingIsNothing() throws {
        #expect(try values("return #(''):rep(1 << 62), #(''):rep(1 << 62, '')") == ["0", "0"])
    }

    @Test func loadTakesTextOnly() throws {
        #expect(try values("return load('return 1 + 1')()") == ["2"])
        #expect(try values("return load('return x', 'n', 't', {x = 7})()") == ["7"])
        #expect(try values("return (load('x ='))") == ["nil"])
        #expect(try values("return (load('\\27Lua'))") == ["nil"])
    }
}
