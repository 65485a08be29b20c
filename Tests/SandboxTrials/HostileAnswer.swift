import Foundation
public import LuaSandbox

/// What a host saw of a script.
public enum HostileAnswer: Equatable, Sendable {
    case values([String], output: Int)
    case failure(code: String, message: String)

    /// Runs a script with the two objects that the corpus expects.
    public static func of(
        _ source: String, named name: String, limits: LuaLimits, modules: [String: String] = [:]
    ) -> HostileAnswer {
        do {
            let sandbox = LuaSandbox(limits: limits, modules: modules)
            let answer = try sandbox.run(source, named: name) { globals in
                globals["HOST"] = [
                    "rate": 100, "posts": ["base": 300_000],
                    "each": .rawFunction { arguments in
                        guard case .integer(let count)? = arguments.first,
                            case .function(let body)? = arguments.dropFirst().first
                        else { return .null }
                        for i in 0..<max(0, count) { _ = try body.call(.integer(i + 1)) }
                        return .null
                    },
                ]
                globals["person"] = ["name": "甲", "magic": 42]
            }
            return .values(
                answer.values.map(\.description),
                output: answer.output.reduce(0) { $0 + $1.utf8.count + 1 })
        } catch {
            return .failure(code: error.code, message: error.message)
        }
    }

    /// Whether an innocent script that runs afterwards finds everything as it should be.
    public static func isHostUntouched(limits: LuaLimits) -> Bool {
        let answer = of(
            """
            local co = coroutine.wrap(function() coroutine.yield(true) end)
            return HOST.rate, HOST.posts.base, person.name, ("abc"):upper(), math.floor(3.7), co()
            """, named: "innocent.lua", limits: limits)
        return answer == .values(["100", "300000", "甲", "ABC", "3", "true"], output: 0)
    }

    /// Whether the answer is one that a header's word allows.
    ///
    /// Where a script is about numbers, plain Lua may answer with its own floats.
    func fits(_ expectation: String, isAboutNumbers: Bool) -> Bool {
        switch (expectation, self) {
        case (_, .values) where isAboutNumbers && expectation.hasPrefix("ok("): true
        case ("error(budget)", .failure(let code, _)):
            ["limit.time", "limit.instructions"].contains(code)
        case ("error(memory)", .failure(let code, _)): code == "limit.memory"
        case ("error(stack)", .failure(let code, let message)):
            code == "limit.depth" || message.contains("stack overflow")
        case ("error(syntax)", .failure(let code, _)): code == "script.syntax"
        case ("error(denied)", .failure(let code, _)):
            ["script.denied", "script.unknown_module", "script.source_too_large"].contains(code)
        case ("error(runtime)", .failure(let code, _)): !code.hasPrefix("limit.")
        case ("ok()", .values): true
        case ("truncated", .values(_, let output)): output < 2 << 20
        case ("deterministic", _), ("untouched", _): true
        case (_, .values(let values, _)) where expectation.hasPrefix("ok("):
            values.joined(separator: " ") == HostileAnswer.text(expectation)
        default: false
        }
    }

    private static func text(_ expectation: String) -> String {
        expectation.dropFirst(3).dropLast().replacingOccurrences(of: "\\x0a", with: "\n")
            .replacingOccurrences(of: "\\x00", with: "\0")
    }
}
