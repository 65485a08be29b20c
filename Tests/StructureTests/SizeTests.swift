import Testing

/// Sizes that stay readable, and words that never land.
@Suite struct SizeTests {
    private static let all = SourceTree.swift + SourceTree.c

    @Test func filesAreSmall() {
        for file in SizeTests.all {
            #expect(
                file.lines.count <= 600,
                "\(file.path) has \(file.lines.count) lines: cut it by facet")
        }
        let large = SizeTests.all.filter { $0.lines.count > 400 }.map(\.path)
        #expect(large.count <= 3, "too many files over 400 lines: \(large)")
        let sizes = SizeTests.all.map(\.lines.count).sorted()
        #expect(sizes[sizes.count / 2] <= 150)
    }

    /// A function begins at a line with `func`, `init` or a C head, and ends where its brace closes at the same indent.
    @Test func functionsAreShort() {
        for file in SizeTests.all {
            for (start, line) in file.lines.enumerated() where isHead(line, file) {
                let indent = line.prefix { $0 == " " }.count
                let end = file.lines[(start + 1)...].firstIndex {
                    $0.hasPrefix(String(repeating: " ", count: indent) + "}")
                        && $0.prefix { $0 == " " }.count == indent
                }
                guard let end else { continue }
                #expect(
                    end - start <= 60,
                    "\(file.path):\(start + 1): a function of \(end - start) lines")
            }
        }
    }

    private func isHead(_ line: String, _ file: SourceFile) -> Bool {
        guard line.hasSuffix("{") else { return false }
        if file.path.hasSuffix(".swift") { return line.contains("func ") || line.contains("init(") }
        return !line.hasPrefix(" ") && line.contains("(") && !line.contains("enum")
            && !line.contains("struct")
    }

    @Test func nothingUnfinishedLands() {
        for file in SizeTests.all {
            for (number, line) in file.lines.enumerated() {
                for word in ["TODO", "FIXME", "XXX", "try!", "as!", "fatalError("] {
                    #expect(!line.contains(word), "\(file.path):\(number + 1): \(word)")
                }
            }
        }
    }

    @Test func noMachineIsNamed() {
        let texts =
            SizeTests.all + SourceTree.files("Documentation", ["md"])
            + SourceTree.files("Tests", ["swift"])
            + SourceTree.files("Plugins", ["md", "lua", "yaml"])
            + SourceTree.files("Examples", ["md", "py", "yaml"])
        let folders = ["work", "root", "home", "opt"].map { "/" + $0 + "/" }
        for file in texts {
            for (number, line) in file.lines.enumerated() {
                for folder in folders where line.contains(folder) && !line.contains("..\(folder)") {
                    Issue.record("\(file.path):\(number + 1): a path of one machine")
                }
            }
        }
    }

    @Test func filesAreNamedAfterWhatTheyHold() {
        for file in SourceTree.swift {
            let name = file.name.split(separator: "+")[0]
            let declares = ["struct", "class", "enum", "protocol", "extension", "actor"].contains {
                keyword in
                file.lines.contains { $0.contains("\(keyword) \(name)") }
            }
            #expect(declares, "\(file.path) declares no \(name)")
        }
    }

    @Test func everyPageIsLinked() {
        let pages = SourceTree.files("Documentation", ["md"])
        let readme = SourceTree.files("", ["md"]).first { $0.path == "README.md" }
        #expect(readme != nil)
        let text = ([readme].compactMap(\.self) + pages).map(\.text).joined()
        for page in pages {
            let name = page.path.split(separator: "/").last.map(String.init) ?? ""
            #expect(
                text.contains("\(name))") || text.contains("\(name)#"),
                "\(page.path) is linked from nowhere")
        }
    }
}
