import Foundation
import LuaSandbox
import Synchronization

/// What a host might do with a sandbox in any order: functions that call back, throw, keep, nest other sandboxes, are
/// cancelled from another thread; under limits of any size.
public struct CallSequence {
    private var chance: Chance

    /// A sequence that is the same for the same seed.
    public init(seed: UInt64) { chance = Chance(seed: seed) }

    private final class Kept: Sendable {
        let functions = Mutex<[LuaFunction]>([])
    }

    /// Runs the sequence; answers what is wrong, or nil.
    public mutating func run() -> String? {
        let kept = Kept()
        let seed = UInt64(chance.below(1 << 30))
        let limits = LuaLimits(
            instructions: chance.pick([nil, 1, 1000, 100_000]),
            time: chance.pick([.milliseconds(1), .milliseconds(5), .milliseconds(30)]),
            memory: chance.pick([.mebibytes(1), .mebibytes(4), .init(bytes: 0), nil]))
        let cancellation = LuaCancellation()
        if chance.below(4) == 0 {
            let delay = Double(chance.below(10)) / 1000
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: delay)
                cancellation.cancel()
            }
        }
        let source = script()
        let code: String? = cancellation.with {
            do {
                _ = try LuaSandbox(limits: limits, modules: ["m": "return ...", "n": "error('n')"])
                    .run(
                        source, named: "calls.lua"
                    ) { globals in
                        globals["host"] = .rawFunction { try CallSequence.serve($0, seed, kept) }
                        globals["deep"] = ["a": ["b": ["c": 1]]]
                    }
                return nil
            } catch {
                return (error as? LuaError)?.code ?? "\(error)"
            }
        }
        for function in kept.functions.withLock({ $0 }) {
            if (try? function.call()) != nil { return "a function was called after its script" }
        }
        if let code, !code.contains(".") { return "an error without a code: \(code)" }
        return nil
    }

    /// One call of the host by the script.
    private static func serve(
        _ arguments: [LuaValue], _ seed: UInt64, _ kept: Kept
    ) throws -> LuaValue {
        var chance = Chance(seed: seed &+ UInt64(arguments.count))
        var answer: LuaValue = .null
        for argument in arguments {
            guard case .function(let function) = argument else {
                answer = argument
                continue
            }
            switch chance.below(6) {
            case 0: kept.functions.withLock { if $0.count < 20 { $0.append(function) } }
            case 1: _ = try? function.call(.integer(1), .string("x"))
            case 2: answer = try function.call().first ?? .null
            case 3:
                _ = try? LuaSandbox(limits: LuaLimits(time: .milliseconds(2))).run(
                    "while true do end")
            case 4:
                throw LuaError(code: "host.refused", message: String(repeating: "长", count: 3000))
            default:
                for _ in 0..<3 { _ = try? function.call(.table(LuaTable([(.integer(1), answer)]))) }
            }
        }
        return answer
    }

    private mutating func script() -> String {
        let pieces = [
            "host(function(...) return ... end)", "host(host, 1, 'x')",
            "pcall(host, function() error('x') end)",
            "host(function() host(function() host(function() while true do end end) end) end)",
            "coroutine.wrap(function() host(function() coroutine.yield(1) end) end)()",
            "coroutine.wrap(host)(function() return {} end, {1, 2, {3}})",
            "local t = {} t.t = t pcall(host, t)", "pcall(host, 0/0)",
            "pcall(host, ('x'):rep(100000))",
            "pcall(require, 'm')", "pcall(require, 'n')", "pcall(require, 'o')",
            "host(function() local s = ('x'):rep(1000000) return s .. s .. s .. s .. s .. s .. s .. s end)",
            "local t = {} for i = 1, 1e5 do t[i] = {} end", "for i = 1, 1e4 do host(i) end",
            "local x <close> = setmetatable({}, {__close = function() host(function() end) end})",
            "xpcall(host, function(e) return host(e) end, function() error({}) end)",
            "table.sort({3, 1, 2}, function(a, b) return host(a, b) == b end)",
            "(('x'):rep(50)):gsub('.', function(c) return host(c) end)", "deep.a.b.c = 1",
            "local t, M = {}, (1 << 14) - 1 for i = 1, 20000 do t[i * M] = i end",
            "print(host('工'))",
        ]
        var text = ""
        for _ in 0...chance.below(6) {
            let piece = chance.pick(pieces)
            text += chance.below(2) == 0 ? "pcall(function() \(piece) end)\n" : "do \(piece) end\n"
        }
        return text
    }
}
