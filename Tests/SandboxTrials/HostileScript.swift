public import Foundation

/// One script of the corpus with the answers that its header allows.
public struct HostileScript: Sendable, CustomStringConvertible {
    /// The file's name.
    public let name: String
    /// The class of trick.
    public let kind: String
    /// The answers that its header allows.
    public let expectations: [String]
    /// Its text.
    public let source: String

    /// The file's name.
    public var description: String { name }

    /// All scripts that come with the tests, in order of their names.
    public static let all: [HostileScript] = {
        guard let folder = Bundle.module.url(forResource: "Hostile", withExtension: nil),
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        else { return [] }
        return files.compactMap { $0 as? URL }
            .filter { $0.pathExtension == "lua" || $0.pathExtension == "luac" }
            .sorted { $0.path < $1.path }
            .compactMap { HostileScript(at: $0) }
    }()

    /// The script in a file; compiled Lua has no header and has to be refused as source.
    public init?(at file: URL) {
        guard let data = try? Data(contentsOf: file) else { return nil }
        name = file.lastPathComponent
        let text = String(decoding: data, as: UTF8.self)
        source = text
        func header(_ key: String) -> String? {
            text.split(whereSeparator: \.isNewline).prefix(2).first { $0.hasPrefix("-- \(key): ") }
                .map { String($0.dropFirst(key.count + 5)) }
        }
        kind = header("class") ?? "crash"
        expectations = (header("expect") ?? "error(syntax)").split(separator: "|").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }

    /// Whether it may simply be stopped by time: then a test need not wait long.
    public var mayRunForEver: Bool { expectations.contains("error(budget)") }

    /// Whether an answer is one that the header allows.
    public func allows(_ answer: HostileAnswer) -> Bool {
        if case .values(let values, _) = answer, values.contains(where: { $0.contains("BREACH") }) {
            return false
        }
        return expectations.contains { answer.fits($0, isAboutNumbers: name.hasPrefix("num-")) }
    }
}
