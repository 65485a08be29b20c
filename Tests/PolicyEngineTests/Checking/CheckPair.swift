import Foundation
import Testing

/// A plugin that provokes a finding of `plugin check` and one close to it that must not, as a file of
/// `Tests/CheckedPlugins` holds them.
///
/// A file is named after its code. In it `#####` begins a pair, and `=== wrong PATH`, `=== right PATH` or `=== both PATH`
/// a file of its plugins; `formula` instead of a path stands for main.lua with this body of its only formula. Where a
/// finding is expected, the line has `<!>`.
struct CheckPair: Sendable, CustomTestStringConvertible {
    let code: String
    let title: String
    let wrong: [String: String]
    let right: [String: String]

    var testDescription: String { "\(code)：\(title)" }

    /// The places where findings are expected, such as `main.lua:4`.
    var expected: Set<String> {
        Set(
            wrong.flatMap { path, text in
                text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                    .filter { isMarked($0.element) }.map { "\(path):\($0.offset + 1)" }
            })
    }

    /// A mark in a silence would be its reason.
    private func isMarked(_ line: Substring) -> Bool {
        line.contains("<!>") || code.hasPrefix("check.") && line.contains("check: allow")
    }

    static let all: [CheckPair] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("CheckedPlugins").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().flatMap { name in
            read(
                (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? "",
                code: String(name.dropLast(".txt".count)))
        }
    }()

    private static func read(_ text: String, code: String) -> [CheckPair] {
        text.components(separatedBy: "##### ").dropFirst().map { pair in
            let sections = pair.components(separatedBy: "=== ")
            var files: [String: [String: String]] = [:]
            for section in sections.dropFirst() {
                let lines = section.split(separator: "\n", omittingEmptySubsequences: false)
                let words = lines[0].split(separator: " ")
                let body = lines.dropFirst().joined(separator: "\n")
                let isFormula = words[1] == "formula"
                files[String(words[0]), default: [:]][isFormula ? "main.lua" : String(words[1])] =
                    isFormula ? main(body) : body
            }
            let both = files["both"] ?? [:]
            func plugin(_ side: String) -> [String: String] {
                both.merging(files[side] ?? [:]) { $1 }
            }
            let title = sections[0].trimmingCharacters(in: .whitespacesAndNewlines)
            return CheckPair(
                code: code, title: title, wrong: plugin("wrong"), right: plugin("right"))
        }
    }

    private static func main(_ formula: String) -> String {
        """
        local township = require "township"
        township.scheme { id = "t", title = "测试", items = { { id = "a", title = "甲", formula = function(s)
        \(formula)
        end } } }
        """
    }
}
