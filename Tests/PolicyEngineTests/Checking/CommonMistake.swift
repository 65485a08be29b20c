import Foundation
import Testing

/// A mistake that beginners make, and the exact words that they read then.
///
/// `Tests/CommonMistakes/mistakes.txt` holds them: `#####` begins one; then come the changes to the plugin beside it, as
/// PATH: `A` → `B`; then what is done with the plugin, `check`, `test` or `evaluate` with a line of JSON; and behind `>`
/// what is told.
struct CommonMistake: Sendable, CustomTestStringConvertible {
    /// A change to a file of the plugin.
    struct Change: Sendable {
        let path: String
        let old: String
        let new: String
    }

    let title: String
    let changes: [Change]
    let command: String
    let expected: [String]

    var testDescription: String { title }

    /// The folder of the list and its plugin.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("CommonMistakes").path

    static let all: [CommonMistake] =
        ((try? String(contentsOfFile: folder + "/mistakes.txt", encoding: .utf8)) ?? "")
        .components(separatedBy: "##### ").dropFirst().map { text in
            let lines = text.split(separator: "\n").map(String.init)
            let changes = lines.compactMap(change)
            return CommonMistake(
                title: lines[0], changes: changes, command: lines[1 + changes.count],
                expected: lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) })
        }

    private static func change(_ line: String) -> Change? {
        let parts = line.components(separatedBy: "`")
        guard parts.count == 5, parts[0].hasSuffix(": "), parts[2] == " → " else { return nil }
        func text(_ part: String) -> String {
            part.replacing("\\n", with: "\n").replacing("\\t", with: "\t")
        }
        return Change(path: String(parts[0].dropLast(2)), old: text(parts[1]), new: text(parts[3]))
    }

    /// The files of the plugin with the mistake in them; `nil` when there is nothing to change.
    func files() throws -> [String: String]? {
        var files: [String: String] = [:]
        for path in [
            "plugin.yaml", "main.lua", "parameters/standards.yaml", "tests/village-pay.yaml",
        ] {
            files[path] = try String(
                contentsOfFile: CommonMistake.folder + "/plugin/" + path, encoding: .utf8)
        }
        for change in changes {
            guard let text = files[change.path], let range = text.firstRange(of: change.old) else {
                return nil
            }
            files[change.path] = text.replacingCharacters(in: range, with: change.new)
        }
        return files
    }
}
