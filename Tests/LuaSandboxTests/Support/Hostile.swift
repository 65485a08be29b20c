import Foundation
import LuaSandbox
import Testing

/// One script of the corpus with the answers that its header allows.
struct HostileScript: Sendable, CustomTestStringConvertible {
    let name: String
    let kind: String
    let expectations: [String]
    let source: String

    var testDescription: String { name }

    /// All scripts that come with the tests, in order of their names.
    static let all: [HostileScript] = {
        guard let folder = Bundle.module.url(forResource: "Hostile", withExtension: nil),
            let files = try? FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil)
        else { return [] }
        return files.filter { $0.pathExtension == "lua" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .compactMap { file in
                (try? Data(contentsOf: file)).map { HostileScript(file.lastPathComponent, $0) }
            }
    }()

    private init(_ name: String, _ data: Data) {
        self.name = name
        let text = String(decoding: data, as: UTF8.self)
        source = text
        func header(_ key: String) -> String? {
            text.split(whereSeparator: \.isNewline).prefix(2).first { $0.hasPrefix("-- \(key): ") }
                .map { String($0.dropFirst(key.count + 5)) }
        }
        kind = header("class") ?? "escape"
        expectations = (header("expect") ?? "error(syntax)").split(separator: "|").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }
}

/// What a host saw of a script.
enum HostileAnswer: Equatable {
    case values([String], output: Int)
    case failure(code: String, message: String)

    /// Runs a script with the two objects that the corpus expects.
    static func of(_ source: String, named name: String, limits: LuaLimits) -> HostileAnswer {
        do {
            let answer = try LuaSandbox(limits: limits).run(source, named: name) { globals in
                globals["HOST"] = [
                    "rate": 100, "posts": ["base": 300_000],
                    "each": .rawFunction { arguments in
                        guard case .integer(let count)? = arguments.first,
                            case .function(let body)? = arguments.dropFirst().first
                        else { return .null }
                        for i in 1...count { _ = try body.call(.integer(i)) }
                        return .null
                    },
                ]
                globals["person"] = ["name": "甲", "magic": 42]
            }
            return .values(
                answer.values.map(\.description),
                output: answer.output.reduce(0) { $0 + $1.utf8.count })
        } catch {
            return .failure(code: error.code, message: error.message)
        }
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
