import Foundation
import LuaSandbox
import Testing

/// A late script is left by a jump only where nothing is lost by it.
@Suite struct LateStateTests {
    /// A machine with one host function `f`.
    private final class Host: LuaMachineHost {
        private let body: (LuaArguments, LuaMachine) -> Void

        init(_ body: @escaping (LuaArguments, LuaMachine) -> Void) { self.body = body }

        func call(_ function: Int, _ arguments: LuaArguments, on machine: LuaMachine) -> LuaReply {
            body(arguments, machine)
            return .null
        }

        func operate(
            _ operation: LuaOperator, _ a: LuaWord, _ b: LuaWord, on machine: LuaMachine
        ) -> LuaReply { .null }
        func print(_ line: UnsafeRawBufferPointer) {}
        func module(_ name: String, on machine: LuaMachine) -> LuaModuleReply { .refused }
    }

    /// Runs a script on a thread with a large stack: the code of its error, and whether its state had to be abandoned.
    private func run(
        _ source: String, _ body: @escaping (LuaArguments, LuaMachine) -> Void
    ) throws -> (code: String?, isBroken: Bool) {
        let answer: Result<(String?, Bool), LuaError> = LuaThread.run {
            Result { () throws(LuaError) in
                let host = Host(body)
                let machine = try LuaMachine(limits: .unlimited)
                machine.attach(host)
                try machine.seal()
                var program = LuaProgram()
                program.globals()
                program.string("f")
                program.hostFunction(1)
                program.set()
                program.pop()
                try machine.run(&program)
                let chunk = try machine.load(source, name: "@t.lua")
                do throws(LuaError) {
                    try withExtendedLifetime(host) { () throws(LuaError) in
                        try machine.call(chunk) { _ in }
                    }
                    return (nil, machine.isBroken)
                } catch {
                    return (error.code, machine.isBroken)
                }
            }
        }
        return try answer.get()
    }

    /// A script may keep a coroutine from a time when nothing was counted.
    @Test func aCoroutineIsCountedFromWhenItIsTakenUpAgain() throws {
        let answer: Result<String?, LuaError> = LuaThread.run {
            Result { () throws(LuaError) in
                let machine = try LuaMachine(limits: .unlimited)
                try machine.seal()
                let first = try machine.load(
                    "kept = coroutine.create(function() coroutine.yield() while true do end end) coroutine.resume(kept)",
                    name: "@t.lua")
                try machine.call(first) { _ in }
                let second = try machine.load("coroutine.resume(kept)", name: "@t.lua")
                machine.set(LuaLimits(instructions: 100_000, time: .seconds(10)))
                do throws(LuaError) {
                    try machine.call(second) { _ in }
                    return nil
                } catch {
                    return error.code
                }
            }
        }
        #expect(try answer.get() == "limit.instructions")
    }

    @Test func theHostsOwnCodeIsNeverLeftInTheMiddle() throws {
        nonisolated(unsafe) var isFinished = false
        let end = try run("local t = {} for i = 1, 10000 do t[i] = i end f(t) return 1") {
            arguments, machine in
            machine.interrupt()
            guard case .table(let slot) = arguments[0] else { return }
            // Most of this time is spent in the Lua library.
            let until = Date.now + 0.3
            while Date.now < until { machine.forEachEntry(of: slot) { _, _ in true } }
            isFinished = true
        }
        #expect(isFinished)
        #expect(end.code == "limit.cancelled")
        #expect(!end.isBroken)
    }

    /// Who knows what the C library holds while it copies: a lock, half a list of free blocks.
    @Test func theCLibraryIsNeverLeftInTheMiddle() throws {
        let end = try run("local a = ('x'):rep(100 << 20) f() return #(a .. a .. a .. a)") {
            _, machine in
            let stop = Stop(machine: machine)
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: 0.005)
                stop.machine.interrupt()
            }
        }
        #expect(end.code == "limit.cancelled")
        #expect(!end.isBroken)
    }

    /// `@unchecked Sendable`: only `interrupt()` is called, which is made for other threads.
    private struct Stop: @unchecked Sendable {
        let machine: LuaMachine
    }
}
