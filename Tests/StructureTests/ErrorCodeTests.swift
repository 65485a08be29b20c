import Foundation
import Testing

/// Codes are distinct, mean something, and are expected by some test.
///
/// `ErrorPagesTests` provokes each of them.
@Suite struct ErrorCodeTests {
    struct Code {
        let module: String
        let name: String
        let code: String
        let meaning: String
    }

    /// Every `case name = "code"` of the enums that hold codes, with the line of documentation above it.
    static let all: [Code] = SourceTree.swift.filter { $0.name.hasSuffix("ErrorCode") }.flatMap {
        file in
        file.lines.enumerated().compactMap { number, line -> Code? in
            let words = line.split(separator: " ")
            guard words.count >= 2, words[0] == "case", let quote = line.firstIndex(of: "\"") else {
                return nil
            }
            let code = line[quote...].dropFirst().prefix { $0 != "\"" }
            let meaning = file.lines[..<number].reversed().prefix { $0.contains("///") }.reversed()
                .map {
                    $0.replacingOccurrences(of: "///", with: "").trimmingCharacters(
                        in: .whitespaces)
                }
            return Code(
                module: file.module, name: String(words[1]), code: String(code),
                meaning: meaning.joined(separator: " "))
        }
    }

    @Test func codesAreDistinctAndMeanSomething() {
        #expect(ErrorCodeTests.all.count > 150)
        for code in ErrorCodeTests.all {
            #expect(code.meaning.hasSuffix("."), "\(code.code) lacks a sentence")
        }
        let counts = Dictionary(grouping: ErrorCodeTests.all, by: \.code)
        for (code, uses) in counts { #expect(uses.count == 1, "\(code) is declared twice") }
    }

    /// A test that expects a code names it: by its text, or as a case.
    @Test func everyCodeIsExpectedBySomeTest() {
        let texts =
            SourceTree.files("Tests", ["swift", "yaml"]).filter {
                !$0.path.contains("StructureTests")
            }
            .map(\.text).joined(separator: "\n")
            + SourceTree.files("Plugins", ["yaml"]).map(\.text).joined(separator: "\n")
        for code in ErrorCodeTests.all {
            let isNamed = texts.contains(code.code) || isUsed("." + code.name, in: texts)
            #expect(isNamed, "\(code.code) (\(code.module)): no test expects it")
        }
    }

    /// Whether a case is named as a whole word.
    private func isUsed(_ name: String, in text: String) -> Bool {
        let bare = name.replacingOccurrences(of: "`", with: "")
        var rest = text[...]
        while let found = rest.range(of: bare) {
            rest = rest[found.upperBound...]
            guard let next = rest.unicodeScalars.first else { return true }
            if !(next.properties.isAlphabetic || next == "_" || ("0"..."9").contains(next)) {
                return true
            }
        }
        return false
    }
}
