import Testing

/// The arrows between modules, as `Documentation/Architecture.md` draws them.
@Suite struct ImportTests {
    /// What a module may import of ours and of others.
    ///
    /// Foundation and the C library are looked at apart.
    static let allowed: [String: Set<String>] = [
        "LuaSandbox": ["CLuaBridge", "CLuaGuards", "Synchronization"],
        "LuaSyntax": [],
        "ExactNumbers": ["BigInt"],
        "TabularFiles": ["CXLSXWriter"],
        "Governance": ["ExactNumbers"],
        "PolicyEngine": [
            "Governance", "LuaSandbox", "LuaSyntax", "ExactNumbers", "Yams", "Dispatch",
            "Synchronization",
        ],
        "DocumentRendering": ["Governance", "TabularFiles", "ExactNumbers"],
        "TownshipOffice": [
            "Governance", "PolicyEngine", "TabularFiles", "DocumentRendering", "ExactNumbers",
        ],
        "TownshipCommand": [
            "TownshipOffice", "DocumentRendering", "PolicyEngine", "Governance", "TabularFiles",
            "ArgumentParser",
        ],
    ]

    private static let system: Set<String> = ["Foundation", "Glibc", "Musl", "Darwin"]

    /// Only what touches files, processes or encodings may know Foundation; numbers and rules may not.
    private static let withFoundation: Set<String> = [
        "TabularFiles", "PolicyEngine", "TownshipOffice", "TownshipCommand",
    ]

    private func imports(_ file: SourceFile) -> [(module: String, isPublic: Bool)] {
        file.lines.compactMap { line in
            let words = line.split(separator: " ").map(String.init)
            guard let position = words.firstIndex(of: "import"), position <= 2,
                position + 1 < words.count,
                words[..<position].allSatisfy({
                    ["public", "internal", "package", "@preconcurrency"].contains($0)
                })
            else { return nil }
            return (words[position + 1], words.first == "public")
        }
    }

    @Test func noArrowRunsBack() {
        #expect(!SourceTree.swift.isEmpty)
        for file in SourceTree.swift {
            guard let allowed = ImportTests.allowed[file.module] else {
                Issue.record(
                    "\(file.path): say in ImportTests what the module \(file.module) may import")
                continue
            }
            for (module, _) in imports(file) where !ImportTests.system.contains(module) {
                #expect(
                    allowed.contains(module),
                    "\(file.path) imports \(module): move the code, or the arrow")
            }
        }
    }

    @Test func foundationStaysAtTheBorders() {
        for file in SourceTree.swift
        where imports(file).contains(where: { $0.module == "Foundation" }) {
            #expect(
                ImportTests.withFoundation.contains(file.module),
                "\(file.path): numbers, rules and the sandbox do without Foundation")
        }
    }

    @Test func noCTypeIsPublic() {
        for file in SourceTree.swift {
            for (module, isPublic) in imports(file)
            where module.hasPrefix("C") && module != "Crypto" {
                #expect(
                    !isPublic, "\(file.path): a C module must not be seen in a public interface")
            }
        }
    }

    @Test func onlyTheBridgeAndTheGuardsSpeakToLua() {
        for file in SourceTree.swift {
            #expect(
                !imports(file).contains { $0.module == "CLua" },
                "\(file.path): go through CLuaBridge")
        }
        for file in SourceTree.c
        where file.text.contains("lua_error(") || file.text.contains("luaL_error(") {
            #expect(["CLuaBridge", "CLuaGuards"].contains(file.module), "\(file.path)")
        }
    }
}
