import Foundation

/// A file of the project, as the rules about its structure see it.
struct SourceFile: Sendable {
    /// Relative to the root, such as `Sources/Governance/Calendar/Day.swift`.
    let path: String
    let lines: [String]

    var module: String { String(path.split(separator: "/")[1]) }
    /// The last part of the path without what stands behind the first dot.
    var name: String { String((path.split(separator: "/").last ?? "").split(separator: ".")[0]) }
    var isSwift: Bool { path.hasSuffix(".swift") }
    var text: String { lines.joined(separator: "\n") }
}

/// The project's files, found from where this one stands.
enum SourceTree {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// All files below a folder whose names end in one of the extensions, in order of their paths.
    static func files(_ folder: String, _ extensions: [String]) -> [SourceFile] {
        guard
            let walk = FileManager.default.enumerator(
                at: root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
        else { return [] }
        return walk.compactMap { $0 as? URL }
            .filter { extensions.contains($0.pathExtension) }
            .compactMap { url in
                guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
                let path = url.standardizedFileURL.path.dropFirst(
                    root.standardizedFileURL.path.count + 1)
                return SourceFile(path: String(path), lines: lines(of: text))
            }
            .sorted { $0.path < $1.path }
    }

    /// The text of one file, such as `README.md`; empty when it is not there.
    static func text(_ path: String) -> String {
        (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
    }

    static func lines(of text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    static let swift = files("Sources", ["swift"])
    static let c = files("Sources", ["c", "h"])
}
