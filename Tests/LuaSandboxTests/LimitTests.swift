import LuaSandbox
import SandboxTrials
import Synchronization
import Testing

/// A limit holds whatever the script and the host's own functions do about it.
@Suite struct LimitTests {
    private func failure(
        _ source: String, limits: LuaLimits, _ configure: (inout LuaGlobals) -> Void = { _ in }
    ) -> LuaError? {
        do {
            _ = try LuaSandbox(limits: limits).run(source, named: "t.lua", globals: configure)
            return nil
        } catch {
            return error
        }
    }

    private static let loop = "while true do end"

    @Test(arguments: [
        LuaLimits(instructions: 100_000, time: nil), LuaLimits(time: .milliseconds(100)),
    ])
    func aHostFunctionCannotSwallowALimit(_ limits: LuaLimits) {
        let swallow: (inout LuaGlobals) -> Void = { globals in
            globals["swallow"] = .rawFunction { arguments in
                if case .function(let body)? = arguments.first { _ = try? body.call() }
                return true
            }
        }
        for source in [
            "return swallow(function() \(LimitTests.loop) end)",
            "return pcall(swallow, function() \(LimitTests.loop) end)",
            "while true do swallow(function() \(LimitTests.loop) end) end",
            "return coroutine.wrap(swallow)(function() \(LimitTests.loop) end)",
        ] {
            #expect(failure(source, limits: limits, swallow)?.isLimit == true, "\(source)")
        }
    }

    /// Past the second cap the state is abandoned in the middle of the host's own function, which then goes on.
    @Test func aHostFunctionCannotSwallowTheEndOfAState() {
        let eat = "local s = ('x'):rep(30000000) return #(s .. s .. s .. s .. s .. s .. s .. s)"
        for source in [
            "return swallow(function() \(eat) end)",
            "while true do swallow(function() \(eat) end) end",
            "return coroutine.wrap(swallow)(function() \(eat) end)",
            "return swallow(function() return swallow(function() \(eat) end) end)",
        ] {
            let error = failure(source, limits: LuaLimits(time: .seconds(20))) { globals in
                globals["swallow"] = .rawFunction { arguments in
                    guard case .function(let body)? = arguments.first else { return false }
                    _ = try? body.call()
                    _ = try? body.call(.integer(1))
                    return "swallowed"
                }
            }
            #expect(error?.code == "limit.memory", "\(source)")
        }
    }

    /// What runs on the way out has no clock here: only the limit that is already spent can end it.
    @Test(arguments: [
        "return ('x'):rep(1 << 30)", "local t = {} while true do t[#t + 1] = {} end",
        "local s = 'x' while true do s = s .. s end",
    ])
    func aHandlerEndsWithTheLimitThatCameBefore(_ eat: String) {
        let limits = LuaLimits(time: nil, memory: .mebibytes(4))
        for source in [
            "local x <close> = setmetatable({}, {__close = function() \(LimitTests.loop) end}) \(eat)",
            "return xpcall(function() \(eat) end, function() \(LimitTests.loop) end)",
            "coroutine.wrap(function() local x <close> = setmetatable({}, {__close = function() \(LimitTests.loop) end}) \(eat) end)()",
        ] {
            #expect(failure(source, limits: limits)?.code == "limit.memory", "\(source)")
        }
    }

    @Test func everyCoroutineIsMetered() {
        let limits = LuaLimits(instructions: 1_000_000, time: .seconds(60))
        for source in [
            "coroutine.wrap(function() \(LimitTests.loop) end)()",
            "while true do coroutine.wrap(function() end)() end",
            "local c = coroutine.wrap(function() while true do coroutine.yield() end end) while true do c() end",
            "local function f() for i = 1, 400 do end end while true do coroutine.wrap(f)() end",
            "while true do local c = coroutine.create(function() coroutine.yield() end) coroutine.resume(c) coroutine.close(c) end",
        ] {
            #expect(failure(source, limits: limits)?.code == "limit.instructions", "\(source)")
        }
    }

    /// A coroutine starts the count of instructions anew, so what it does before the first look would be free.
    @Test func everyCoroutinePaysForItsWork() {
        let printed = Mutex(0)
        let error = #expect(throws: LuaError.self) {
            try LuaSandbox(limits: LuaLimits(instructions: 1_000_000, time: .seconds(60))).run(
                """
                local function work() for i = 1, 400 do end print(1) end
                while true do coroutine.wrap(work)() end
                """, onPrint: { _ in printed.withLock { $0 += 1 } })
        }
        #expect(error?.code == "limit.instructions")
        #expect(printed.withLock { $0 } < 1000)
    }

    @Test func everyCallByTheHostIsCharged() {
        #expect(calls { _ = try $0.call() } < 10_000)
    }

    @Test func everyQuickCallByTheHostIsCharged() {
        #expect(calls { _ = try $0() } < 10_000)
    }

    /// How often a host function gets to call a function of the script that does nothing.
    private func calls(_ call: @escaping @Sendable (LuaFunction) throws -> Void) -> Int {
        let calls = Mutex(0)
        let error = failure(
            "each(function() end)", limits: LuaLimits(instructions: 100_000, time: .seconds(60))
        ) { globals in
            globals["each"] = .rawFunction { arguments in
                guard case .function(let body)? = arguments.first else { return .null }
                for _ in 0..<1_000_000 {
                    calls.withLock { $0 += 1 }
                    try call(body)
                }
                return .null
            }
        }
        #expect(error?.code == "limit.instructions")
        return calls.withLock { $0 }
    }

    /// Three million elements, in a loop of some hundred instructions.
    @Test func joiningIsCharged() {
        let source = """
            local t = {}
            for i = 1, 10000 do t[i] = '' end
            for i = 1, 300 do table.concat(t) end
            """
        let limits = LuaLimits(instructions: 1_000_000, time: .seconds(60))
        #expect(failure(source, limits: limits)?.code == "limit.instructions")
    }

    /// Two thousand looks at a table that was large once: each walks a hundred thousand empty slots.
    @Test func aWalkOverEmptySlotsIsCharged() {
        let source = """
            local t = {}
            for i = 1, 100000 do t["k" .. i] = true end
            for i = 1, 100000 do t["k" .. i] = nil end
            for i = 1, 2000 do next(t) end
            """
        let limits = LuaLimits(instructions: 20_000_000, time: .seconds(60))
        #expect(failure(source, limits: limits)?.code == "limit.instructions")
    }

    /// A rebuilt table cannot be interrupted at an instruction; the error still knows the line that rebuilds it.
    @Test func anInstructionThatDoesNotEndIsNamed() {
        let source = """
            local t, M = {}, (1 << 18) - 1
            for i = 1, 200000 do
              t[i * M] = true
            end
            while true do end
            """
        let error = failure(source, limits: LuaLimits(time: .milliseconds(300)))
        #expect(error?.code == "limit.time")
        #expect(error?.place == "t.lua:3")
    }

    @Test func whatOneRunLeavesDoesNotCountAgainstTheNext() {
        let sandbox = LuaSandbox(limits: LuaLimits(time: .seconds(20), memory: .mebibytes(8)))
        for _ in 0..<20 {
            #expect(throws: LuaError.self) {
                try sandbox.run("local s = 'x' while true do s = s .. s end")
            }
            #expect((try? sandbox.run("return #('x'):rep(2000000)").value) == 2_000_000)
        }
    }

    @Test func aChunkCannotTakeTheNameOfTheHosts() {
        let source = "\nload(\"\\nerror('x')\", \"=*host\")()"
        #expect(failure(source, limits: LuaLimits())?.place == "load:2")
    }

    @Test func readersOfLoadHaveAnEnd() {
        let source = "local s = (' '):rep(100000) load(function() return s end)"
        #expect(failure(source, limits: LuaLimits())?.code == "script.source_too_large")
    }

    @Test func theHostRefusesLargeSources() {
        let source = "--" + String(repeating: "x", count: 1 << 20)
        #expect(failure(source, limits: LuaLimits())?.code == "script.source_too_large")
    }

    @Test func emptyLinesCount() throws {
        let answer = try LuaSandbox(limits: LuaLimits(time: .seconds(20))).run(
            "for i = 1, 1100000 do print() end")
        #expect(answer.output.count <= (1 << 20) + 1)
    }

    @Test func aLoneKeyWithoutOrderIsRefused() {
        #expect(failure("next({[{}] = 1})", limits: LuaLimits())?.code == "script.unordered")
    }

    @Test func aCycleIsToldAsOne() {
        let error = failure("local t = {} t.t = t return t", limits: LuaLimits())
        #expect(error?.message.contains("包含它自己") == true)
    }

    @Test func captureCountsAreChecked() {
        let source = "return ('x'):find(('()'):rep(40))"
        #expect(failure(source, limits: LuaLimits())?.message.contains("too many captures") == true)
    }

    /// The script itself is quick; what it returns takes longer to copy than it may run.
    @Test func resultsAreCopiedUnderTheDeadline() {
        let source =
            "local t = {} for i = 1, 190 do local r = {} for j = 1, 1000 do r[j] = j end t[i] = r end return t"
        let outcomes = (1...30).map {
            failure(source, limits: LuaLimits(time: .milliseconds($0 * 4)))
        }
        // Somewhere between too short for the script and long enough for all lies a deadline that falls into the copying.
        #expect(outcomes.contains { $0?.code == "limit.time" && $0?.place == "" })
    }

    /// The thread of the caller is another than that of the script, and both may be gone when the signal comes.
    @Test func deadlinesOfManyHostsAtOnce() async {
        await withTaskGroup(of: Bool.self) { group in
            for index in 0..<8 {
                group.addTask {
                    (0..<40).allSatisfy { round in
                        let time = Duration.milliseconds(1 + (index * 7 + round * 3) % 20)
                        let source =
                            round % 2 == 0
                            ? "while true do coroutine.wrap(function() for i = 1, 50 do end end)() end"
                            : "while true do pcall(string.rep, 'x', 1000) end"
                        let answer = HostileAnswer.of(
                            source, named: "t.lua", limits: LuaLimits(time: time))
                        if case .failure("limit.time", _) = answer { return true }
                        return false
                    }
                }
            }
            for await result in group { #expect(result) }
        }
    }
}
