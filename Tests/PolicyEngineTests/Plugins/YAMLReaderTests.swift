import PolicyEngine
import Testing

@Suite struct YAMLReaderTests {
    private func read(_ text: String, _ limits: YAMLLimits = YAMLLimits()) throws -> YAMLValue? {
        try YAMLReader(limits: limits).read(Array(text.utf8), file: "a.yaml")
    }

    private func failure(_ bytes: [UInt8], _ limits: YAMLLimits = YAMLLimits()) -> PolicyError? {
        do throws(PolicyError) {
            _ = try YAMLReader(limits: limits).read(bytes, file: "a.yaml")
            return nil
        } catch {
            return error
        }
    }

    private func failure(_ text: String, _ limits: YAMLLimits = YAMLLimits()) -> PolicyError? {
        failure(Array(text.utf8), limits)
    }

    /// The library stops at a thousand levels by itself.
    @Test func aFileOfNothingButLevelsIsRefused() {
        let levels = 400_000
        let text = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
        #expect(failure(text)?.code == .yamlTooLarge)
    }

    @Test func knowsThePlaceOfEverything() throws {
        let root = try #require(
            try read("# 注释\na:\n  - { b: 甲, c: 'x' }\n  - 2\n'd e': |\n  text\n"))
        guard case .mapping(let members) = root.content else {
            Issue.record("the root is a mapping")
            return
        }
        #expect(members.map(\.key) == ["a", "d e"])
        #expect(members.map(\.place.line) == [2, 5])
        guard case .sequence(let elements)? = root["a"]?.content else {
            Issue.record("a is a sequence")
            return
        }
        #expect(elements.map(\.place.description) == ["a.yaml:3", "a.yaml:4"])
        #expect(elements[0]["c"]?.place == SourcePlace(file: "a.yaml", line: 3, column: 16))
        #expect(elements[0]["b"]?.scalar == YAMLScalar("甲", isPlain: true))
        #expect(elements[0]["c"]?.scalar == YAMLScalar("x", isPlain: false))
        #expect(root["d e"]?.scalar == YAMLScalar("text\n", isPlain: false))
    }

    @Test func keepsKeysAsTheyAreWritten() throws {
        let root = try #require(try read("1: a\n01: b\ntrue: c\nyes: d\n~: e\n1.0: f\n'': g\n"))
        guard case .mapping(let members) = root.content else { return }
        #expect(members.map(\.key) == ["1", "01", "true", "yes", "~", "1.0", ""])
    }

    @Test(arguments: ["", "\n", "# nothing\n", "---\n", "\u{FEFF}", "---\n...\n"])
    func findsNothingInAnEmptyFile(text: String) throws {
        #expect(try read(text) == nil)
    }

    @Test func acceptsByteOrderMarkAndCRLF() throws {
        let value = try read("\u{FEFF}a: 甲\r\nb:\r\n  - 乙\r\n")
        #expect(value?["a"]?.scalar?.text == "甲")
        #expect(value?["b"]?.place.line == 3)
        #expect(try read("\u{FEFF}a: 1\n")?.place.column == 1)
    }

    @Test func refusesOtherEncodings() {
        #expect(failure([0xFF, 0xFE, 0x61, 0x00])?.code == .yamlEncoding)
        let gbk = failure(Array("a: 1\nb: ".utf8) + [0xCA, 0xE9, 0xBC, 0xC7])
        #expect(gbk?.code == .yamlEncoding)
        #expect(gbk?.line == 2)
        #expect(failure("a: 1\nb: x\u{0}\n")?.line == 2)
        #expect(failure("a: 1\nb: x\u{1B}[31m\n")?.code == .yamlEncoding)
        #expect(failure("a: 1\r\nb: \u{9F}\r\n")?.line == 2)
    }

    @Test(arguments: [
        ("a: 1\na: 2\n", 1, 2), ("a: 1\nb: 2\n\"a\": 3\n", 1, 3), ("x: { k: 1,\n k: 2 }\n", 1, 2),
        ("x:\n  - 书记: 1\n    b: 2\n    书记: 3\n", 2, 4), ("'1': 1\n1: 2\n", 1, 2),
        ("x:\n  a: 1\ny:\n  b: 1\n  a: 2\n  b: 3\n", 4, 6), ("a: 1\na: 2\na: 3\n", 1, 2),
        ("\"a\\tb\": 1\n\n\"a\\tb\": 1\n", 1, 3), ("b: {c: 1,\n c: 2}\nb: 1\n", 1, 2),
        ("x: { a: 1, a: 2 }\n", 1, 1), ("- { a: 1,\n  a: 2 }\n- { a: 3,\n  a: 4 }\n", 1, 2),
    ])
    func namesBothPlacesOfAKeyTwice(text: String, first: Int, second: Int) {
        let error = failure(text)
        #expect(error?.code == .yamlDuplicateKey)
        #expect(error?.line == second, "\(text)")
        #expect(error?.message.contains("第 \(first) 行和第 \(second) 行") == true, "\(error as Any)")
        #expect(error?.message.contains("\u{E000}") == false)
    }

    @Test(arguments: [
        ("a: &x 1\nb: 2\n", 1), ("a: 1\nb: &x [1]\n", 2), ("&x a: 1\n", 1), ("a: 1\nb: *x\n", 2),
        ("a: &x 1\nb: *x\n", 1), ("a:\n  b: 1\n  <<: {c: 1}\n", 3), ("a: !!int 5\n", 1),
        ("a: !mine {b: 1}\n", 1), ("a: !!set [b]\n", 1), ("a: !!str 5\n", 1),
        ("a: 1\n---\nb: 1\n", 2),
        ("? [a]\n: 1\n", 1), ("a: 1\n{b: 1}: 2\n", 2), ("a: { [x]: 1 }\n", 1), ("!!int 5: a\n", 1),
    ])
    func refusesWhatPluginsDoWithout(text: String, line: Int) {
        let error = failure(text)
        #expect(error?.code == .yamlUnsupported, "\(text)")
        #expect(error?.line == line, "\(text)")
    }

    @Test(arguments: [
        ("a: 1\n\tb: 2\n", 2), ("a: b: c\n", 1), ("a: [1, 2\nb: 3\n", 2), ("a: 'x\nb: 1\n", 3),
        ("a: 1\n b: 2\n", 2), ("a\nb: 1\n", 2), ("- a\nb: 1\n", 2), ("a: @x\n", 1),
        ("a: \"\\q\"\n", 1),
        ("a: {b: 1]\n", 1), ("a: 1\n: 5\n", 2), ("%\n", 1), ("a: - b\n", 1),
        ("a: \"\\ud800\"\n", 1),
    ])
    func saysWhereTheNotationIsWrong(text: String, line: Int) {
        let error = failure(text)
        #expect(error?.code == .yamlSyntax, "\(text)")
        #expect(abs((error?.line ?? 0) - line) <= 1, "\(text): \(error as Any)")
        #expect(error?.message.isEmpty == false)
    }

    @Test func boundsSizeDepthAndNumber() {
        let limits = YAMLLimits(maximumBytes: 40, maximumDepth: 3, maximumNodes: 6)
        #expect(failure("[[[1]]]", limits) == nil)
        #expect(failure("\n[[[[1]]]]", limits)?.code == .yamlTooLarge)
        #expect(failure("\n[[[[1]]]]", limits)?.line == 2)
        #expect(failure("[1,2,3,4,5]", limits) == nil)
        #expect(failure("[1,2,3,4,\n5,6]", limits)?.line == 2)
        #expect(failure(String(repeating: " ", count: 41), limits)?.code == .yamlTooLarge)
    }

    @Test(.timeLimit(.minutes(1)))
    func isNotOverwhelmed() {
        func line(_ index: Int) -> String {
            let name = index == 0 ? "x" : "*a\(index - 1)"
            return
                "a\(index): &a\(index) [\(Array(repeating: name, count: 9).joined(separator: ","))]\n"
        }
        let laughs = (0..<30).map(line).joined()
        #expect(failure(laughs)?.code == .yamlUnsupported)
        #expect(failure(laughs + "? *a29\n: 1\n")?.code == .yamlUnsupported)
        // As many as the guard lets through, each of them as harmful as it can be.
        let few = "a: &a [1,2]\nb: &b [*a,*a,*a]\n? [*b,*b,*b]\n: 1\n"
        #expect(failure(few)?.code == .yamlUnsupported)
        let keys = String(repeating: "? ", count: 5000) + "a"
        #expect(failure(keys)?.code == .yamlUnsupported)
        let flow = String(repeating: "{", count: 150) + "a" + String(repeating: ":1}", count: 150)
        #expect(failure("x: \(flow)\n")?.code == .yamlUnsupported)
        #expect(failure(String(repeating: "[", count: 100_000))?.code == .yamlTooLarge)
        #expect(failure(String(repeating: "- ", count: 900) + "a")?.code == .yamlTooLarge)
        #expect(failure(String(repeating: "- ", count: 100_000) + "a")?.code == .yamlTooLarge)
    }

    @Test func leavesSignsInsideTextsAlone() throws {
        let text =
            "a: 甲 & 乙\nb: 2 * 3\nc: '*x'\nd: \"&x\"\ne: 为什么? 因为\nf: |\n  *x &y <<: [a]: b\n# &z *z\n"
        #expect(try read(text)?["f"]?.scalar?.text == "*x &y <<: [a]: b\n")
    }

    @Test(arguments: [
        ("id：a\ntitle: 甲\n", "1 这里的冒号“：”是全角的，请改成半角冒号，后面空一格"),
        ("id：a\ntitle：甲\n", "1 这里的冒号“：”是全角的，请改成半角冒号，后面空一格"),
        ("a:\n  v: { 场镇：1200, 近郊: 1000 }\n", "2 这里的冒号“：”是全角的，请改成半角冒号，后面空一格"),
        ("a: 甲\nb：乙\n", "2 这里的冒号“：”是全角的，请改成半角冒号，后面空一格"),
        ("a：\n  b: 1\n", "1 这里的冒号“：”是全角的，请改成半角冒号，后面空一格"),
        ("a: { 场镇: 1200，近郊: 1000 }\n", "1 这里的“，”是全角的，请改成半角的"),
        ("a:\n\tb: 1\n", "2 缩进要用空格，不能用制表符（Tab）"),
        ("a:\n  b: 1\nc:\n\td: 1\n", "4 缩进要用空格，不能用制表符（Tab）"),
    ])
    func pointsAtWhatNobodySees(_ text: String, _ expected: String) {
        let error = failure(text)
        #expect("\(error?.line ?? 0) \(error?.message ?? "")" == expected)
        #expect(error?.code == .yamlSyntax)
    }

    @Test(arguments: [
        "basis: 第17条：甲，乙\n", "# 注：一\na: 1\n", "a: [ '甲：乙' ]\n", "'甲：乙':\n",
        "a: { b: 甲，乙 }\n",
    ])
    func leavesFullWidthMarksOfTextsAlone(_ text: String) {
        #expect(failure(text) == nil)
    }
}
