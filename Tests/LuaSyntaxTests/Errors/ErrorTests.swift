import LuaSyntax
import Testing

/// What an author is told.
@Suite struct ErrorTests {
    private func refusal(_ source: [UInt8]) -> LuaSyntaxError? {
        do {
            _ = try DialectRewriter().rewrite(try Parser.parse(source))
            return nil
        } catch {
            return error
        }
    }

    private func refusal(_ source: String) -> LuaSyntaxError? { refusal(Array(source.utf8)) }

    /// One source for each code, with the place and words that the message must have.
    private static let examples:
        [LuaSyntaxErrorCode: (source: String, place: String, words: [String])] = [
            .unexpected: ("local a = 1\nif a = 1 then end", "2:6", ["“then”", "“=”"]),
            .unclosed: ("while true do\n  f()\n", "3:1", ["第 1 行", "“while”", "“end”", "文件末尾"]),
            .unfinishedString: ("x = 'abc\ny = 1", "1:5", ["引号"]),
            .unfinishedComment: ("a = 1\n--[==[ b", "2:1", ["注释", "]==]"]),
            .malformedNumber: ("a = 3.4.5", "1:5", ["3.4.5"]),
            .invalidEscape: ("a = 'b\\qc'", "1:7", ["\\q"]),
            .attribute: ("local a <constant> = 1", "1:10", ["constant", "<const>"]),
            .constantAssignment: ("local a <const> = 1\na = 2", "2:1", ["“a”", "第 1 行"]),
            .goto: ("\ngoto done", "2:1", ["“done”"]),
            .duplicateLabel: ("::a::\n::a::", "1:3", ["“a”", "第 2 行"]),
            .breakOutsideLoop: ("f()\nbreak", "2:1", ["break", "循环"]),
            .vararg: ("function f()\n  return ...\nend", "2:10", ["..."]),
            .tooDeep: ("a = " + String(repeating: "(", count: 300), "1:201", ["197"]),
            .tooManyLocals: (String(repeating: "local a\n", count: 201), "201:7", ["200", "主程序"]),
            .tooManyUpvalues: (
                (1...2).map { level in
                    (1...199).map { "local v\(level)_\($0)\n" }.joined() + "function f()\n"
                }.joined()
                    + (1...2).flatMap { level in (1...199).map { "x = v\(level)_\($0)\n" } }
                    .joined()
                    + "end end", "655:5", ["255", "第 400 行"]
            ),
            .tooLarge: (String(repeating: "do local a end\n", count: 32_768), "32768:11", ["局部变量"]),
            .reservedName: ("a = {}\na.__township_x = 1", "2:3", ["__township_x", "__township_"]),
        ]

    @Test(arguments: LuaSyntaxErrorCode.allCases)
    func everyCodeCanBeProvoked(code: LuaSyntaxErrorCode) throws {
        let example = try #require(Self.examples[code])
        let error = try #require(refusal(example.source))
        #expect(error.code == code)
        #expect("\(error.position)" == example.place, "\(error)")
        for word in example.words { #expect(error.message.contains(word), "\(error)") }
    }

    @Test func codesAreDistinctAndDotted() {
        let codes = LuaSyntaxErrorCode.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.hasPrefix("syntax.") })
    }

    @Test func relatedPlaces() {
        #expect(refusal("do\n\nfoo(")?.related == nil)
        #expect(refusal("x = {\n1,\n2\ny = 3")?.related?.line == 1)
        #expect(refusal("do\nlocal a <const> = 1\na = 1 end")?.related?.line == 2)
        #expect(refusal("::a:: f()\n::a::")?.related?.line == 1)
    }

    @Test(arguments: [
        ("a = f（1）", "半角的“(”"), ("a，b = 1", "半角的“,”"), ("a = “b”", "半角的“\"”"),
        ("a ≠ b", "半角的“~=”"), ("工资 = 1", "引号里"), ("a = b；", "半角的“;”"), ("\u{FEFF}a = 1", "BOM"),
        ("a\u{3000}= 1", "半角的“ ”"), ("a = 😀", "引号或注释"), ("if a == 1 then：", "半角的“:”"),
    ])
    func fullWidthMarksAreExplained(source: String, hint: String) {
        #expect(
            refusal(source)?.message.contains(hint) == true,
            "\(String(describing: refusal(source)))")
    }

    @Test(arguments: [
        "return 1 \u{1B}[31m", "return 1 'a\u{1B}[2Jb\u{7}'", "goto \u{202E}",
        "return 1 '\u{202E}\u{2066}x'",
        "a = b \u{0}", "x y" + String(repeating: "z", count: 10_000),
        "x '" + String(repeating: "长", count: 5_000) + "' y",
        "(a" + String(repeating: ".b", count: 50_000) + ") = 1",
        "a = 1" + String(repeating: "x", count: 9_000),
        "a = '\\\u{202E}'", "local a <" + String(repeating: "q", count: 9_999) + ">",
        "return 1 [[a\nb\r\n]]",
        "goto " + String(repeating: "g", count: 9_999),
        "a = 1" + String(repeating: ".1", count: 9_000),
        "a \u{2028}", "a \u{200B} = 1", "a = 1 \u{FFFF}",
    ])
    func messagesAreShortAndHarmless(source: String) throws {
        expectHarmless(try #require(refusal(source)))
    }

    @Test func messagesSurviveAnyBytes() {
        for byte in UInt8.min...UInt8.max {
            for source in [
                [byte], [0x61, 0x20, byte, byte, 0xFF], Array("return 1 '".utf8) + [byte, 0x27],
            ] {
                if let error = refusal(source) { expectHarmless(error) }
            }
        }
    }

    private func expectHarmless(_ error: LuaSyntaxError) {
        #expect(error.message.count < 200, "\(error)")
        for scalar in error.message.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned:
                Issue.record("U+\(String(scalar.value, radix: 16)) in \(error)")
            default: break
            }
        }
    }
}
