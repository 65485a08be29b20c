import Foundation
import LuaSyntax
import Testing

/// Every Lua file at hand: the project's own, those of the system, and a collection of hostile ones
/// where it lies beside the project.
@Suite struct FilesTests {
    private static let project = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static let folders = [
        project.appendingPathComponent("Plugins"), project.appendingPathComponent("Examples"),
        project.deletingLastPathComponent().appendingPathComponent("shared/hostile"),
        URL(fileURLWithPath: "/usr/share/lua"), URL(fileURLWithPath: "/usr/share/nmap"),
        URL(fileURLWithPath: "/usr/lib/lua"),
    ]

    /// The sources of at most this many files, so that the time of the test has a bound.
    private static let sources: [[UInt8]] = {
        var sources: [[UInt8]] = []
        for folder in folders {
            let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
            for case let file as URL in files ?? FileManager.DirectoryEnumerator()
            where file.pathExtension == "lua" {
                guard sources.count < 300, let data = try? Data(contentsOf: file) else { continue }
                if data.count < 100_000 { sources.append(Array(data)) }
            }
        }
        return sources
    }()

    @Test func verdictsAgree() throws {
        // Compiled Lua is refused as text, by us as a byte that begins no token.
        try expectAgreement(Self.sources)
    }

    @Test func rewrittenFilesCompile() throws {
        let rewritten = Self.sources.compactMap { source -> [UInt8]? in
            guard case .success(let chunk) = verdict(source) else { return nil }
            return try? DialectRewriter().rewrite(chunk).bytes
        }
        for (source, stock) in zip(rewritten, try StockLua.compile(rewritten)) {
            #expect(stock.accepted, "\(stock.message)\n\(String(decoding: source, as: UTF8.self))")
        }
    }
}
