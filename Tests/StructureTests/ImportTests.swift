import Testing

/// The arrows between modules, as `Documentation/Architecture.md` draws them.
@Suite struct ImportTests {
    /// What each Swift module may import, beside the system's modules.
    static let ours: [String: Set<String>] = [
        "LuaSandbox": ["CLuaBridge", "CLuaGuards"],
        "LuaSyntax": [],
        "ExactNumbers": [],
        "TabularFiles": ["CXLSXWriter", "CZip"],
        "Governance": ["ExactNumbers"],
        "PolicyEngine": ["Governance", "LuaSandbox", "LuaSyntax", "ExactNumbers"],
        "DocumentRendering": ["Governance", "TabularFiles", "ExactNumbers"],
        "GovernanceStore": ["Governance", "ExactNumbers"],
        "TownshipOffice": [
            "Governance", "GovernanceStore", "PolicyEngine", "TabularFiles", "DocumentRendering",
            "ExactNumbers",
        ],
        "TownshipTesting": ["PolicyEngine", "Governance", "ExactNumbers"],
        "TownshipCommand": [
            "TownshipOffice", "DocumentRendering", "PolicyEngine", "Governance", "TabularFiles",
        ],
    ]

    /// Libraries of others: each is used by one module only.
    static let others: [String: Set<String>] = [
        "ExactNumbers": ["BigInt"], "PolicyEngine": ["Yams"],
        "GovernanceStore": ["GRDB", "Crypto", "CryptoExtras"],
        "TownshipCommand": ["ArgumentParser"],
    ]

    private static let system: Set<String> = [
        "Foundation", "FoundationXML", "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization",
    ]

    /// What the C targets may include of ours and of Lua.
    private static let includes: [String: Set<String>] = [
        "CLuaBridge": ["lua.h", "lauxlib.h", "lualib.h", "internal.h", "include/CLuaBridge.h"],
        "CLuaGuards": [
            "lua.h", "lauxlib.h", "CLuaBridge.h", "guards.h", "include/CLuaGuards.h",
        ],
    ]

    /// Where Foundation may be, and why.
    private static let withFoundation: [(folder: String, reason: String)] = [
        ("Sources/TabularFiles/Files/", "reads and replaces files"),
        ("Sources/TabularFiles/Encoding/", "GB18030"),
        ("Sources/TabularFiles/XLSX/", "a temporary file for libxlsxwriter, and the XML parser"),
        ("Sources/PolicyEngine/Engine/PluginFolders.swift", "looks for plugin folders"),
        ("Sources/TownshipOffice/Workspace/", "looks for files of a workspace"),
        ("Sources/TownshipOffice/Records/", "a folder that a kept run is computed in again"),
        ("Sources/GovernanceStore/", "files of records and keys"),
        ("Sources/TownshipCommand/", "standard streams and exit status"),
    ]

    struct Import {
        let module: String
        let isPublic: Bool
    }

    static func imports(_ file: SourceFile) -> [Import] {
        (MaskedSource.code[file.path] ?? []).compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
                words[..<position].allSatisfy({
                    ["public", "internal", "package", "@preconcurrency"].contains($0)
                })
            else { return nil }
            // `import struct Foundation.URL` imports Foundation, too.
            let kinds = ["struct", "class", "enum", "func", "var", "let", "protocol", "typealias"]
            let name = kinds.contains(words[position + 1]) ? words.last : words[position + 1]
            let module = (name ?? "").split(separator: ".").first.map(String.init) ?? ""
            return Import(module: module, isPublic: words.first == "public")
        }
    }

    @Test func noArrowRunsBack() {
        #expect(!SourceTree.swift.isEmpty)
        for file in SourceTree.swift {
            guard let ours = ImportTests.ours[file.module] else {
                Issue.record(
                    "\(file.path): say in ImportTests and Architecture.md what \(file.module) may import"
                )
                continue
            }
            let allowed = ours.union(ImportTests.others[file.module] ?? []).union(
                ImportTests.system)
            for found in ImportTests.imports(file) {
                #expect(
                    allowed.contains(found.module),
                    "\(file.path) imports \(found.module): move the code, or the arrow")
            }
        }
    }

    @Test func thePageDrawsTheSameArrows() {
        var drawn: [String: Set<String>] = [:]
        for line in SourceTree.lines(of: SourceTree.text("Documentation/Architecture.md")) {
            let cells = line.split(separator: "|").map(ImportTests.names)
            guard line.hasPrefix("| `"), cells.count == 2 else { continue }
            for module in cells[0] { drawn[module] = Set(cells[1]) }
        }
        for (module, allowed) in ImportTests.ours {
            #expect(
                drawn[module] == allowed,
                "Architecture.md: the row of \(module) should name \(allowed.sorted())")
        }
        #expect(drawn["CLuaBridge"] == ["CLua"])
        #expect(drawn["CLuaGuards"] == ["CLua", "CLuaBridge"])
        #expect(drawn.count == ImportTests.ours.count + 2)
    }

    /// The names between backquotes.
    private static func names(_ cell: Substring) -> [String] {
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }

    @Test func foundationStaysAtTheBorders() {
        for file in SourceTree.swift
        where ImportTests.imports(file).contains(where: { $0.module == "Foundation" }) {
            #expect(
                ImportTests.withFoundation.contains { file.path.hasPrefix($0.folder) },
                "\(file.path): numbers, dates and rules do without Foundation; a border says why in ImportTests"
            )
        }
        for (folder, reason) in ImportTests.withFoundation {
            let isUsed = SourceTree.swift.contains { file in
                file.path.hasPrefix(folder)
                    && ImportTests.imports(file).contains { $0.module == "Foundation" }
            }
            #expect(isUsed, "nothing in \(folder) needs Foundation (\(reason)): strike the line")
        }
    }

    @Test func noCTypeIsPublic() {
        let c = Set(ImportTests.ours.values.joined().filter { $0.hasPrefix("C") }).union(["CLua"])
        for file in SourceTree.swift {
            for found in ImportTests.imports(file) where c.contains(found.module) {
                #expect(
                    !found.isPublic,
                    "\(file.path): import \(found.module) internally; a C type is nobody's interface"
                )
            }
        }
    }

    /// Any function of Lua that allocates may jump; only C that runs under protection calls them.
    @Test func onlyTheBridgeAndTheGuardsSpeakToLua() {
        for file in SourceTree.swift {
            for (number, line) in (MaskedSource.code[file.path] ?? []).enumerated() {
                let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
                for word in words where word.hasPrefix("lua_") || word.hasPrefix("luaL_") {
                    Issue.record(
                        "\(file.path):\(number + 1): \(word): add a function to CLuaBridge instead")
                }
            }
        }
        for file in SourceTree.c where ImportTests.includes[file.module] == nil {
            #expect(
                file.module == "CLua" || !file.text.contains("<lua.h>"),
                "\(file.path): only CLuaBridge and CLuaGuards include Lua")
        }
    }

    @Test func cSourcesIncludeWhatTheyMay() {
        for file in SourceTree.c {
            guard let allowed = ImportTests.includes[file.module] else { continue }
            for line in file.lines where line.hasPrefix("#include") {
                let name = line.split { "<>\"".contains($0) }.dropFirst().first.map(String.init)
                let isStandard = name.map(ImportTests.standardHeaders.contains) ?? false
                #expect(
                    isStandard || allowed.contains(name ?? ""),
                    "\(file.path): \(line): an arrow that is not drawn")
            }
        }
    }

    private static let standardHeaders: Set<String> = [
        // A signal to the script's own thread, and where the Lua library lies.
        "dlfcn.h", "link.h", "signal.h", "sys/syscall.h", "ucontext.h", "unistd.h",
        "ctype.h", "errno.h", "float.h", "limits.h", "math.h", "pthread.h", "setjmp.h",
        "stdarg.h", "stdatomic.h", "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h",
        "string.h", "time.h",
    ]
}
