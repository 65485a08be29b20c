import Testing

/// What never lands in the sources, and how files are named.
@Suite struct WordTests {
    private static let all = SourceTree.swift + SourceTree.c

    @Test func nothingUnfinishedLands() {
        for file in WordTests.all {
            for (number, line) in file.lines.enumerated() {
                for word in ["TODO", "FIXME", "XXX"] where line.contains(word) {
                    Issue.record("\(file.path):\(number + 1): \(word): do it, or file an issue")
                }
            }
        }
    }

    @Test func nothingIsForced() {
        for file in SourceTree.swift {
            for (number, line) in (MaskedSource.code[file.path] ?? []).enumerated() {
                for word in ["try!", "as!", "fatalError("] where line.contains(word) {
                    Issue.record(
                        "\(file.path):\(number + 1): \(word): throw, or say with preconditionFailure why it cannot be"
                    )
                }
            }
        }
    }

    /// What is unchecked says why, in the comment in front of it or on the next line.
    @Test func uncheckedSendableGivesItsReason() {
        for file in SourceTree.swift {
            for (number, line) in file.lines.enumerated()
            where line.contains("@unchecked Sendable") || line.contains("nonisolated(unsafe)") {
                let around = file.lines[max(0, number - 2)...min(number + 1, file.lines.count - 1)]
                #expect(
                    around.contains { $0.contains("//") },
                    "\(file.path):\(number + 1): say why this is safe")
            }
        }
    }

    @Test func noMachineIsNamed() {
        let texts =
            WordTests.all + SourceTree.files("Documentation", ["md"])
            + SourceTree.files("Tests", ["swift"])
            + SourceTree.files("Plugins", ["md", "lua", "yaml"])
            + SourceTree.files("Examples", ["md", "py", "yaml", "lua"])
        let folders = ["work", "root", "home", "opt", "Users"].map { "/" + $0 + "/" }
        for file in texts {
            for (number, line) in file.lines.enumerated() {
                for folder in folders where line.contains(folder) && !line.contains("..\(folder)") {
                    Issue.record("\(file.path):\(number + 1): a path of one machine")
                }
            }
        }
    }

    /// What people read in Chinese has Chinese punctuation; quoted here is what is written so elsewhere.
    @Test func chineseHasItsOwnPunctuation() {
        let quoted = ["键: 值", "村(社区)", "UTF-8(逗号分隔)", "文件:行: 代码: 说明", "宋体,"]
        func isChinese(_ character: Character) -> Bool {
            character == "”" || character == "“" || ("\u{4E00}"..."\u{9FFF}").contains(character)
        }
        for file in WordTests.all {
            for (number, line) in file.lines.enumerated()
            where !line.drop(while: { $0 == " " }).hasPrefix("//") {
                let text = quoted.reduce(String(line)) { $0.replacing($1, with: "") }
                for (first, second) in zip(text, text.dropFirst()) {
                    let isWrong =
                        isChinese(first) && ",;:(".contains(second)
                        || isChinese(second) && ",;".contains(first)
                    if isWrong {
                        Issue.record(
                            "\(file.path):\(number + 1): \(first)\(second): use ，；：（")
                        break
                    }
                }
            }
        }
    }

    @Test func filesAreNamedAfterWhatTheyHold() {
        let keywords: Set<Substring> = [
            "struct", "class", "enum", "protocol", "extension", "actor", "typealias",
        ]
        for file in SourceTree.swift {
            let type = file.name.split(separator: "+")[0]
            let declares = (MaskedSource.code[file.path] ?? []).contains { line in
                let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
                return zip(words, words.dropFirst()).contains {
                    keywords.contains($0) && $1 == type
                }
            }
            #expect(declares, "\(file.path) declares no \(type): name it after its type")
        }
    }

    @Test func noFileIsADrawer() {
        let vague = ["Util", "Utils", "Helper", "Helpers", "Manager", "Misc", "Common"]
        for file in SourceTree.swift {
            for word in vague {
                #expect(
                    !file.name.hasSuffix(word) && !file.path.contains("/\(word)/"),
                    "\(file.path): name it after the concept it holds")
            }
        }
    }
}
